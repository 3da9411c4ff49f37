import { type Page } from "@playwright/test";

/** Which of the offered answers to choose; the values are in the order of the page. */
export type Choose = (name: string, values: readonly string[]) => string;

/** Somebody who is mostly positive, and not always in the same way. */
export const mostlyPositive: Choose = (name, values) => {
  const offered = values.filter((value) => value !== "" && value !== "dk");
  return offered[Math.min(offered.length - 1, Math.floor(offered.length / 2) + (name.length % 2))];
};

async function namesOf(page: Page, selector: string): Promise<Map<string, string[]>> {
  const fields = await page
    .locator(selector)
    .evaluateAll((all: HTMLInputElement[]) => all.map(({ name, value }) => ({ name, value })));
  const byName = new Map<string, string[]>();
  for (const { name, value } of fields) byName.set(name, [...(byName.get(name) ?? []), value]);
  return byName;
}

const named = (name: string) => `[name="${name}"]`;

/** Answers every question of the screen that is shown. */
export async function answerScreen(page: Page, choose: Choose = mostlyPositive): Promise<void> {
  for (const [name, values] of await namesOf(page, "main input[type=radio]"))
    await page.locator(`${named(name)}[value="${choose(name, values)}"]`).check();
  for (const name of (await namesOf(page, "main select")).keys()) {
    const field = page.locator(`select${named(name)}`);
    const values = await field
      .locator("option")
      .evaluateAll((all: HTMLOptionElement[]) => all.map(({ value }) => value));
    // What is known of the person is filled in already.
    if ((await field.inputValue()) === "") await field.selectOption(choose(name, values));
  }
  const portraits = [...(await namesOf(page, "main fieldset input[type=text]")).keys()];
  for (const [i, name] of portraits.entries())
    await page.locator(named(name)).fill(String([40, 30, 20, 10][i % 4]));
  for (const name of (await namesOf(page, "main textarea")).keys())
    await page.locator(named(name)).fill("We zoeken elkaar vaker op dan vorig jaar.");
}

/** Reads the notice, agrees and begins. */
export async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /^(Beginnen|Start|Begin)$/ }).click();
  await page.waitForURL(/\/screens\//);
}

/** Presses the button that leads on, and waits for the page it leads to. */
export async function goOn(page: Page, name: string | RegExp = /^(Verder|Continue|Next)$/): Promise<void> {
  const from = new URL(page.url()).pathname;
  await page.locator("main").getByRole("button", { name }).click();
  await page.waitForURL((url) => url.pathname !== from);
  await page.waitForLoadState();
}

/** Every screen from the one that is shown up to the relations. @returns the headings that were met */
export async function answerScreens(page: Page, choose: Choose = mostlyPositive): Promise<string[]> {
  const headings: string[] = [];
  while (/\/screens\//.test(page.url())) {
    headings.push((await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
    await answerScreen(page, choose);
    await goOn(page);
  }
  return headings;
}

/** Says about every relation of the wave before that it is as it was; otherwise that there is nobody. */
export async function answerRelations(page: Page): Promise<void> {
  const earlier = await namesOf(page, 'main input[type=radio][name^="earlier:"]');
  for (const name of earlier.keys()) await page.locator(`${named(name)}[value="confirm"]`).check();
  if (earlier.size === 0) await page.locator('input[name="outcome"][value="nobody"]').check();
  await goOn(page);
}
