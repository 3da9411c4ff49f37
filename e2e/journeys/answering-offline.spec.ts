import { type BrowserContext, type Page } from "@playwright/test";
import { expect, phone, test } from "../fixtures";
import { answerScreen, begin, goOn } from "../respondent/questionnaire";

const shelved = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("vensterbank.unsaved.")));
const held = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Everything that is sent fails, though the browser believes that it is on line: a login page of a train, for one. */
async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
  const refuse = "**/r/**";
  await context.route(refuse, (route) => route.abort("connectionfailed"));
  return () => context.unroute(refuse);
}

test("an answer given without a connection is told, kept sealed, and sent after a new visit", async ({
  links,
  newPage,
}) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  const screen = page.url();
  const connect = await cutOff(page.context());
  const choice = page.locator("main input[type=radio]").nth(1);
  await choice.check();
  await expect(page.getByRole("status").filter({ hasText: "Geen verbinding" })).toContainText(
    "Wat je invult staat nu alleen op dit apparaat, en wordt bewaard zodra er weer verbinding is.",
  );
  await expect.poll(() => shelved(page)).toHaveLength(1);
  const [name, value] = [(await choice.getAttribute("name")) ?? "", new URL(links.inside).pathname];
  for (const text of [name, value.slice(3)]) expect(await held(page)).not.toContain(text);

  // The phone is put away and the page goes with it.
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await connect();
  const again = await context.newPage();
  const kept = again.waitForResponse((response) => response.url().endsWith("/save"));
  await again.goto(screen);
  expect((await kept).ok()).toBe(true);
  await expect(again.locator("main input[type=radio]").nth(1)).toBeChecked();
  await expect(again.getByText("Bewaard", { exact: true })).toBeVisible();
  await expect.poll(() => shelved(again)).toHaveLength(0);
  const laptop = await newPage();
  await laptop.goto(screen);
  await expect(laptop.locator("main input[type=radio]").nth(1)).toBeChecked();
});

test("pressing Next without a connection stays, says so, and loses nothing", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  await answerScreen(page);
  await goOn(page);
  const screen = page.url();
  const connect = await cutOff(page.context());
  await answerScreen(page);
  const next = page.locator("main").getByRole("button", { name: "Verder" });
  await next.click();
  await expect(page.getByText("Geen verbinding.")).toBeVisible();
  expect(page.url()).toBe(screen);
  await expect(page.getByText("druk dan nog eens op de knop", { exact: false })).toBeVisible();
  const checked = await page.locator("main input:checked").count();
  expect(checked).toBeGreaterThan(1);
  await connect();
  // It is saved without anybody doing anything, and the page stays where it was.
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  expect(page.url()).toBe(screen);
  expect(await shelved(page)).toEqual([]);
  await next.click();
  await page.waitForURL((url) => url.href !== screen);
  await page.goto(screen);
  await expect(page.locator("main input:checked")).toHaveCount(checked);
});

test("what another device answered since is left, and the page says so", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  const screen = page.url();
  const connect = await cutOff(page.context());
  const radios = "main input[type=radio]";
  await page.locator(radios).nth(1).check();
  await expect.poll(() => shelved(page)).toHaveLength(1);
  const context = page.context();
  await page.close({ runBeforeUnload: false });

  const laptop = await newPage();
  await laptop.goto(screen);
  await laptop.locator(radios).nth(3).check();
  await expect(laptop.getByText("Bewaard", { exact: true })).toBeVisible();

  await connect();
  const again = await context.newPage();
  await again.goto(screen);
  await expect(again.getByText("Op een ander apparaat heb je intussen iets anders ingevuld.")).toBeVisible();
  await expect(again.locator(radios).nth(3)).toBeChecked();
  expect(await shelved(again)).toEqual([]);
});

test("going away is warned of only while something is unsaved", async ({ links, newPage }) => {
  const page = await newPage();
  let warned = 0;
  page.on("dialog", (dialog) => {
    warned++;
    void dialog.accept();
  });
  await begin(page, links.inside);
  const screen = page.url();
  await page.locator("main input[type=radio]").nth(1).check();
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.reload();
  expect(warned).toBe(0);
  const connect = await cutOff(page.context());
  await page.locator("main input[type=radio]").nth(2).check();
  await expect(page.getByText("Geen verbinding.")).toBeVisible();
  await connect();
  await page.goto(screen);
  expect(warned).toBe(1);
  await expect(page.locator("main input[type=radio]").nth(2)).toBeChecked();
});

test("withdrawing and a closed wave leave nothing on the device", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  const connect = await cutOff(page.context());
  await page.locator("main input[type=radio]").nth(1).check();
  await expect.poll(() => shelved(page)).toHaveLength(1);
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await connect();
  const again = await context.newPage();
  await again.goto(`${links.inside}/withdraw`);
  await again.getByRole("button", { name: "Wissen en opnieuw beginnen" }).click();
  await expect(again.getByRole("heading", { name: "Voordat je begint" })).toBeVisible();
  expect(await shelved(again)).toEqual([]);
});

test("answers given before the scripts arrive are kept too", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  const screen = page.url();
  let open = () => {};
  const scripts = new Promise<void>((done) => (open = done));
  await page.context().route("**/assets/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(screen, { waitUntil: "commit" });
  const choice = page.locator("main input[type=radio]").nth(1);
  await choice.check();
  const kept = page.waitForResponse((response) => response.url().endsWith("/save"));
  open();
  expect((await kept).ok()).toBe(true);
  await expect(choice).toBeChecked();
});
