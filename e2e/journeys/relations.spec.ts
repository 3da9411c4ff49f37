import { type Page } from "@playwright/test";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { begin } from "../respondent/questionnaire";

const box = (page: Page) => page.locator("#name-search");
const removals = (page: Page) => page.locator("button[name=remove]");

/** Opens the part about relations of somebody who has just begun. */
async function openRelations(page: Page, link: string): Promise<void> {
  await begin(page, link);
  await page.goto(`${link}/relations`);
}

/** What the focused field is called for a screen reader, without the page's own words around it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { name, value, id } = document.activeElement as HTMLInputElement;
    return { name, value, id };
  });

test("somebody names, describes and removes colleagues with the keyboard alone, and hears it", async ({
  links,
  newPage,
}) => {
  const page = await newPage();
  await openRelations(page, links.inside);
  await expect(box(page)).toHaveAttribute("role", "combobox");
  await box(page).focus();
  await page.keyboard.type("jong");
  await expect(page.getByRole("listbox")).toBeVisible();
  await expect(page.getByText(/namen gevonden/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const first = page.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");

  await expect(removals(page)).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "staat in je lijst" })).toHaveCount(1);
  const key = (await removals(page).getAttribute("value")) ?? "";
  await expect.poll(() => focused(page)).toMatchObject({ name: `strength:${key}` });
  const kept = page.waitForResponse((response) => response.url().endsWith("/save"));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect((await kept).ok()).toBe(true);
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator(`input[name="strength:${key}"]`).nth(1)).toBeChecked();
  await expect(page.locator(`input[name="level:${key}"]`).first()).toBeChecked();

  await removals(page).focus();
  await page.keyboard.press("Enter");
  await expect(removals(page)).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatchObject({ id: "name-search" });
  await expect(page.getByRole("status").filter({ hasText: "is weggehaald" })).toHaveCount(1);
});

for (const javaScriptEnabled of [true, false])
  test(`a partner that may be in the list is asked about before it is added, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    links,
    newPage,
  }) => {
    const page = await newPage({ ...phone, javaScriptEnabled });
    await openRelations(page, links.inside);
    const type = async (name: string) => {
      await page.getByText("Staat een partner er niet bij?").click();
      await page.getByLabel("Naam van de partnerorganisatie").fill(name);
      await page.locator("button[name=addFree]").click();
    };
    await type("wijkteams riet-monde");
    await expect(page.getByRole("heading", { name: "Is wijkteams riet-monde een van deze?" })).toBeVisible();
    await expect(removals(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Nee, voeg wijkteams riet-monde toe" }).click();
    await expect(removals(page)).toHaveCount(1);
    await type("Knutselclub Zonnehoek");
    await expect(removals(page)).toHaveCount(2);

    // Errors stand at the question, and what was filled in stays.
    await page.locator('input[name^="strength:free"][value="2"]').first().check();
    await page.locator("main form button[value=next]").click();
    await expect(page.getByRole("alert")).toContainText("Hier kloppen nog 2 dingen niet");
    await expect(page.locator("fieldset[data-wrong]")).toHaveCount(2);
    await expect(page.getByText("Kies waar het over gaat.").last()).toBeVisible();
    await expect(page.locator('input[name^="strength:free"][value="2"]').first()).toBeChecked();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.viewport.width);
    if (javaScriptEnabled) await expectAccessible(page);
    await removals(page).first().click();
    await expect(removals(page)).toHaveCount(1);
  });

test("two tabs, a double click and the back button lose no name", async ({ links, newPage }) => {
  const page = await newPage();
  await openRelations(page, links.inside);
  const other = await page.context().newPage();
  await other.goto(page.url());
  const add = async (where: Page, nth: number) => {
    const button = where.locator("main details li button[name=add]").nth(nth);
    const key = (await button.getAttribute("value")) ?? "";
    await button.dblclick();
    await expect(where.locator(`button[name=remove][value="${key}"]`)).toHaveCount(1);
    return key;
  };
  const first = await add(page, 0);
  const second = await add(other, 1);
  expect(second).not.toBe(first);
  await page.locator(`input[name="strength:${first}"][value="3"]`).check();
  await page.locator(`input[name="level:${first}"]`).first().check();
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.goto(`${links.inside}/review`);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Met wie werk je samen?" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(removals(page)).toHaveCount(2);
  await expect(page.locator(`input[name="strength:${first}"][value="3"]`)).toBeChecked();
});

test("a partner searches people without JavaScript, and says that there is nobody", async ({
  links,
  newPage,
}) => {
  const page = await newPage({ ...phone, javaScriptEnabled: false });
  await openRelations(page, links.partner);
  const search = async (text: string) => {
    await box(page).fill(text);
    await page.getByRole("button", { name: "Zoeken" }).click();
  };
  await search("j");
  await expect(page.getByText("Typ minstens 2 letters.")).toBeVisible();
  await expect(page.locator("button[name=add]")).toHaveCount(0);
  await search("jong");
  const found = await page.locator("button[name=add]").count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(12);
  await page.getByLabel("Met niemand").check();
  await page.locator("main form button[value=next]").click();
  await expect(page.getByText("met niemand")).toBeVisible();
  await page.goto(`${links.partner}/relations`);
  await page.getByLabel("Dit deel overslaan").check();
  await page.locator("main form button[value=next]").click();
  await expect(page.getByText("overgeslagen")).toBeVisible();
});
