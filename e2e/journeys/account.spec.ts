import { accounts } from "../accounts";
import { expect, phone, test } from "../fixtures";

const heading = { level: 1 } as const;

test("somebody signs in where they were going, and out again", async ({ server, page }) => {
  await page.goto(`${server.url}/t/vaart/progress`);
  await expect(page.getByRole("heading", heading)).toHaveText("Inloggen");
  await page.getByLabel("E-mailadres").fill(accounts.director);
  await page.getByLabel("Wachtwoord").fill("niet het wachtwoord");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByText("Dit e-mailadres en wachtwoord horen niet bij elkaar.")).toBeVisible();
  await expect(page.getByLabel("E-mailadres")).toHaveValue(accounts.director);
  await expect(page.getByLabel("Wachtwoord")).toHaveValue("");
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).toHaveURL(`${server.url}/t/vaart/progress`);

  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByText("U bent uitgelogd.")).toBeVisible();
  await page.goto(`${server.url}/t/vaart`);
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Ft%2Fvaart$/);
});

test("the demo's accounts stand on the sign-in page, its password does not", async ({ server, page }) => {
  await page.goto(`${server.url}/sign-in`);
  for (const account of [accounts.director, accounts.consultant, accounts.coordinator, accounts.board])
    await expect(page.getByText(account)).toBeVisible();
  expect(await page.content()).not.toContain(server.demo.password);
});

test("signing in, languages and themes work without JavaScript", async ({ server, newPage }) => {
  const page = await newPage({ ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel("E-mailadres").fill(accounts.board);
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  // The choice is kept with the account, whose other journeys are in Dutch.
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("language and theme are remembered and keep the page", async ({ server, pageOf }) => {
  const page = await pageOf(server, "stranger");
  await page.goto(`${server.url}/t/springtij/events`);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.getByRole("button", { name: "donker" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await ink()).not.toBe(light);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(`${server.url}/t/springtij/events`);
  await page.goto(`${server.url}/t/springtij`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("what is not there, or not for you, says so in the organisation's frame", async ({ server, pageOf }) => {
  const page = await pageOf(server, "board");
  expect((await page.goto(`${server.url}/t/vaart/people`))?.status()).toBe(403);
  await expect(page.getByRole("heading", heading)).toHaveText("Geen toegang");
  await expect(page.getByRole("navigation", { name: "Onderdelen" })).toBeVisible();
  for (const path of ["/t/springtij", "/t/nergens", "/nergens"]) {
    expect((await page.goto(server.url + path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", heading)).toHaveText("Niet gevonden");
  }
});

test("a signed-in reader is not led to another site", async ({ server, pageOf }) => {
  const page = await pageOf(server, "board");
  for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    await page.goto(`${server.url}/sign-in?returnTo=${encodeURIComponent(back)}`);
    await expect(page).toHaveURL(`${server.url}/t/vaart`);
  }
});
