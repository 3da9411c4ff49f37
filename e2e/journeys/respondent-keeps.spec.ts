import { expect, phone, test } from "../fixtures";
import { answerScreen, begin, goOn } from "../respondent/questionnaire";

const heading = { level: 1 } as const;

test("the same link goes on at the same screen on another device", async ({ links, newPage }) => {
  const link = links.inside;
  const page = await newPage(phone);
  await begin(page, link);
  await answerScreen(page);
  await goOn(page);
  await answerScreen(page);
  await goOn(page);
  const reached = await page.getByRole("heading", heading).textContent();
  // One answer is given and kept without a button.
  const kept = page.waitForResponse((response) => response.url().endsWith("/save"));
  await page.locator("main input[type=radio]").nth(2).check();
  expect((await kept).ok()).toBe(true);
  await expect(page.getByText("Bewaard")).toBeVisible();

  const laptop = await newPage();
  await laptop.goto(link);
  await expect(laptop.getByRole("heading", heading)).toHaveText(reached ?? "");
  await expect(laptop.locator("main input[type=radio]").nth(2)).toBeChecked();
});

test("the back button of the browser is safe, and a changed answer is kept", async ({ links, newPage }) => {
  for (const javaScriptEnabled of [true, false]) {
    const link = javaScriptEnabled ? links.inside : links.partner;
    const page = await newPage({ javaScriptEnabled });
    await begin(page, link);
    await answerScreen(page);
    const first = page.url();
    await goOn(page);
    await page.goBack();
    await expect(page).toHaveURL(first);
    await page.reload();
    const radios = page.locator("main input[type=radio]");
    const checked = page.locator("main input[type=radio]:checked");
    const questions = await checked.count();
    expect(questions).toBeGreaterThan(0);
    await radios.first().check();
    await goOn(page);
    await page.goto(first);
    await expect(radios.first()).toBeChecked();
    await expect(checked).toHaveCount(questions);
  }
});

test("the language can change half-way, with what was filled in", async ({ links, newPage }) => {
  for (const javaScriptEnabled of [true, false]) {
    const link = javaScriptEnabled ? links.inside : links.partner;
    const page = await newPage({ ...phone, javaScriptEnabled });
    await begin(page, link);
    await answerScreen(page);
    await goOn(page);
    await answerScreen(page);
    const checked = page.locator("main input[type=radio]:checked");
    const given = await checked.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value));
    const address = page.url();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("button", { name: "Next" })).toBeVisible();
    await expect(page).toHaveURL(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(await checked.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value))).toEqual(
      given,
    );
    await page.getByRole("button", { name: "Nederlands" }).click();
    await expect(page.getByRole("button", { name: "Verder" })).toBeVisible();
  }
});

test("answers wait while the network is away", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  await page.context().setOffline(true);
  const choice = page.locator("main input[type=radio]").nth(1);
  await choice.check();
  await expect(page.getByText("Nog niet bewaard")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.reload();
  await expect(choice).toBeChecked();
});

test("a screen can be answered with the keyboard alone", async ({ links, newPage }) => {
  const page = await newPage();
  await begin(page, links.partner);
  const from = page.url();
  const focused = () =>
    page.evaluate(() => {
      const { type, name } = document.activeElement as HTMLInputElement;
      return { type, name };
    });
  const names = await page
    .locator("main input[type=radio]")
    .evaluateAll((all: HTMLInputElement[]) => [...new Set(all.map(({ name }) => name))]);
  expect(names.length).toBeGreaterThan(0);
  // Into the content by the first link of the page.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (const name of names) {
    for (let step = 0; step < 12 && (await focused()).name !== name; step++) await page.keyboard.press("Tab");
    expect(await focused()).toEqual({ type: "radio", name });
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(`input[name="${name}"]`).nth(1)).toBeChecked();
  }
  await page.keyboard.press("Enter");
  // By the path: the first link of the page has put "#content" behind it.
  await page.waitForURL(({ pathname }) => pathname !== new URL(from).pathname);
  await page.goto(from);
  for (const name of names) await expect(page.locator(`input[name="${name}"]`).nth(1)).toBeChecked();
});

test("sending twice is harmless, and the link then leads to the thanks", async ({ links, newPage }) => {
  const link = links.partner;
  const page = await newPage();
  await begin(page, link);
  await answerScreen(page);
  await goOn(page);
  const other = await newPage();
  await other.goto(`${link}/review`);
  await page.goto(`${link}/review`);
  await page.getByRole("button", { name: "Antwoorden versturen" }).dblclick();
  await expect(page.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  await other.getByRole("button", { name: "Antwoorden versturen" }).click();
  await expect(other.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  await page.goto(link);
  await expect(page).toHaveURL(/\/done$/);
});

test("the review says what is missing, leads back, and does not send what is not right", async ({
  links,
  newPage,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const link = links.inside;
    const page = await newPage({ ...phone, javaScriptEnabled });
    if (javaScriptEnabled) await begin(page, link);
    await page.goto(`${link}/review`);
    await page.getByRole("button", { name: "Antwoorden versturen" }).click();
    await expect(page.getByRole("alert")).toContainText("Je hebt nog niets ingevuld");
    const parts = page.locator("main ol").getByRole("link");
    const first = (await parts.first().textContent()) ?? "";
    await parts.first().click();
    await expect(page.getByRole("heading", heading)).toHaveText(first);
  }
});
