import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { type RunningServer } from "../server";
import { request } from "../session";

/** The measurement of Vaart that is open. */
async function openWave(server: RunningServer): Promise<string> {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves.at(-1)}`;
}

/** Figures are counted by a runner, within seconds after a server starts. */
async function figures(page: Page, url: string): Promise<void> {
  await expect(async () => {
    await page.goto(url);
    await expect(page.getByText(/^(Ongeveer \d0|90)\s?% (of meer )?heeft geantwoord$/)).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });
}

test("a coordinator sees rounded shares per role and team, what they will tell, and what to do", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "coordinator");
  const url = server.url + (await openWave(server));
  await figures(page, url);
  const main = page.locator("main");
  await expect(main).toContainText(/Met ongeveer \d+ van de \d+ antwoorden krijgt een venster een plaats/);
  await expect(main).toContainText("Bij ‘Voorjaar 2026’ lag het venster");
  await expect(page.getByRole("heading", { name: "Wie u nog eens kunt vragen" })).toBeVisible();

  const roles = page.getByRole("table", { name: "Per rol" });
  await expect(roles.getByRole("row", { name: /Professionals/ })).toContainText(/ongeveer \d0\s?%/);
  const units = page.getByRole("table", { name: "Wie doet er mee?" });
  expect(await units.getByRole("row").count()).toBeGreaterThan(5);
  // Shares are tenths or quarters, and nobody is named.
  for (const share of await main.getByText(/^(ongeveer )?\d+\s?%( of (minder|meer))?$/).allTextContents())
    expect(["10", "20", "25", "30", "40", "50", "60", "70", "75", "80", "90"]).toContain(
      /\d+/.exec(share)?.[0] ?? "",
    );
  const people = await (await request(server, "coordinator", "/t/vaart/people")).text();
  const names = [...people.matchAll(/href="\/t\/vaart\/people\/[\w-]{20,}"[^>]*>([^<]+)</g)].map(
    ([, name]) => name,
  );
  const text = await main.innerText();
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => text.includes(name))).toEqual([]);

  await page.getByText("Hoe we dit berekenen").click();
  await expect(page.getByText(/We gebruiken alleen de afgeronde aantallen/)).toBeVisible();
});

test("an answer that comes in changes nothing on the page", async ({ ownServer, pageOf, newPage }) => {
  const page = await pageOf(ownServer, "coordinator");
  const url = ownServer.url + (await openWave(ownServer));
  await figures(page, url);
  const before = await page.locator("main").innerText();
  const respondent = await newPage();
  await respondent.goto(ownServer.url + ownServer.demo.links.inside);
  await respondent.getByRole("checkbox").check();
  await respondent.getByRole("button", { name: "Beginnen" }).click();
  await page.reload();
  expect(await page.locator("main").innerText()).toBe(before);
});

test("the page of a measurement is accessible in both languages and themes, and on a phone", async ({
  server,
  pageOf,
}) => {
  test.slow();
  const url = server.url + (await openWave(server));
  for (const options of [{}, phone]) {
    const page = await pageOf(server, "coordinator", options);
    await figures(page, url);
    for (const preference of [
      { locale: "nl", theme: "light" },
      { locale: "en", theme: "dark" },
    ] as const) {
      await prefer(page, server, preference);
      await page.goto(url);
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  }
});

test("the response can be read without JavaScript", async ({ server, pageOf }) => {
  const page = await pageOf(server, "director", { javaScriptEnabled: false });
  await figures(page, server.url + (await openWave(server)));
  await expect(page.getByRole("table", { name: "Per rol" })).toBeVisible();
  await page.getByRole("navigation", { name: "Deze meting" }).getByRole("link", { name: "Planning" }).click();
  await expect(page).toHaveURL(/\/schedule$/);
});
