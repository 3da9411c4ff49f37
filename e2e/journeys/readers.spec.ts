import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, phone, test } from "../fixtures";
import { type RunningServer } from "../server";
import { request } from "../session";

const heading = { level: 1 } as const;

/** Names of everybody on the first pages of the lists of Vaart, as a coordinator reads them. */
async function namesIn(server: RunningServer): Promise<string[]> {
  const names = new Set<string>();
  for (let page = 1; page <= 4; page++) {
    const html = await (await request(server, "coordinator", `/t/vaart/people?page=${page}`)).text();
    for (const [, name] of html.matchAll(/href="\/t\/vaart\/people\/[\w-]{20,}"[^>]*>([^<]+)</g))
      names.add(name);
  }
  return [...names];
}

const published = async (server: RunningServer) => {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves[2]}`;
};

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.locator("main").getByRole("link", { name }).first().click();
}

test("a director goes from home to results, changes language, and on to the map and progress", async ({
  server,
  page,
}) => {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel("E-mailadres").fill("director@vaart.example");
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Vaart");
  await follow(page, /Lees de uitkomst/);
  await expect(page).toHaveURL(/\/results$/);
  await expect(page.locator("main")).toContainText(/\d+ van de \d+ mensen deden mee/);

  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/\/results$/);
  await expect(page.locator("main")).toContainText("Vaart");
  await expect(page.locator("main")).not.toContainText("mensen deden mee");
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");

  await page.goto(`${server.url}${await published(server)}/coalitions`);
  await expect(page.getByRole("application", { name: "Kaart van wie met wie samenwerkt" })).toBeVisible();
  await page.getByRole("navigation", { name: "Onderdelen" }).getByRole("link", { name: "Voortgang" }).click();
  await expect(page).toHaveURL(/\/progress/);
  await expect(page.getByRole("heading", heading)).toContainText(/binnen/i);
  await expect(page.getByRole("table", { name: "De metingen in cijfers" })).toBeVisible();
});

test("a director walks over the map: somebody's neighbourhood, a filter, the wave before", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(`${server.url}${await published(server)}/coalitions`);
  const map = page.getByRole("application", { name: "Kaart van wie met wie samenwerkt" });
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/focus=/);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/focus=/);
  await page.getByRole("combobox", { name: "Relaties over" }).selectOption({ label: "beleid of afspraken" });
  await expect(page).toHaveURL(/level=strategic/);
  await page.getByRole("button", { name: "Vorige", exact: true }).click();
  await expect(page.getByRole("heading", heading)).toContainText("Najaar 2025");
  await page.getByRole("link", { name: "Voorjaar 2026", exact: true }).click();
  await expect(page.getByRole("heading", heading)).toContainText("Voorjaar 2026");
  await page.getByRole("combobox", { name: "Verschil met" }).selectOption({ label: "Najaar 2025" });
  await expect(page).toHaveURL(/from=/);
  await expect(page.locator("main")).toContainText("Wat er veranderde van Najaar 2025 tot Voorjaar 2026");
});

test("a board member reads published results, roles instead of names, and edits nothing", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "board");
  await page.goto(`${server.url}/t/vaart`);
  const wave = await published(server);
  const names = await namesIn(server);
  expect(names.length).toBeGreaterThan(50);
  for (const path of [`${wave}/coalitions`, `${wave}/results`, "/t/vaart/progress", "/t/vaart"]) {
    const html = await (await request(server, "board", path)).text();
    expect(
      names.filter((name) => html.includes(name)),
      path,
    ).toEqual([]);
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", heading)).toBeVisible();
    await expect(page.locator("main form[method=post]")).toHaveCount(0);
  }
  // What the pages fetch while one walks through them carries no names either.
  const { waves } = await idsOf(server, "vaart");
  const data = await request(server, "board", `/t/vaart/waves/${waves[2]}/coalitions.data?from=${waves[1]}`);
  const text = await data.text();
  expect(names.filter((name) => text.includes(name))).toEqual([]);
  // The same map shows names to who was promised to see them.
  const director = await (await request(server, "director", `${wave}/coalitions`)).text();
  expect(names.filter((name) => director.includes(name)).length).toBeGreaterThan(20);

  const open = `/t/vaart/waves/${waves.at(-1)}`;
  await page.goto(`${server.url}${open}/results`);
  await expect(page.getByText("De meting loopt nog of moet nog beginnen")).toBeVisible();
});

test("a coordinator follows the response in tenths and has no results before publishing", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "coordinator");
  const { waves } = await idsOf(ownServer, "vaart");
  const open = `${ownServer.url}/t/vaart/waves/${waves.at(-1)}`;
  await page.goto(open);
  const response = page.getByRole("table", { name: "Wie doet er mee?" });
  await expect(response).toBeVisible();
  for (const cell of await response.getByText(/^ongeveer \d+/).allTextContents())
    expect(cell.replace(/\s/g, " ")).toMatch(/^ongeveer \d*0 ?%$/);
  await page.getByRole("link", { name: "Meting sluiten" }).click();
  await page.getByRole("button", { name: "Meting sluiten" }).click();
  await expect(page.getByText("De meting is gesloten en de uitkomst is berekend.")).toBeVisible({
    timeout: 60_000,
  });
  for (const part of ["results", "coalitions"]) {
    const html = await (
      await request(ownServer, "coordinator", `${open.slice(ownServer.url.length)}/${part}`)
    ).text();
    expect(html, part).not.toMatch(/\d+ van de \d+ mensen deden mee|data-screen/);
  }
  await page.goto(`${open}/results`);
  await expect(page.getByText("De meting is gesloten, de uitkomst is nog niet gepubliceerd")).toBeVisible();
  expect((await page.goto(`${open}/publish`))?.status()).toBe(403);
});

test("results, map and progress can be read without JavaScript and on a phone", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "board", { ...phone, javaScriptEnabled: false });
  const wave = await published(server);
  for (const path of [`${wave}/results`, `${wave}/coalitions`, "/t/vaart/progress", "/t/vaart"]) {
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", heading)).toBeVisible();
    await expect(page.locator("main svg").first()).toBeVisible();
    // Nothing but a figure or a table in its own frame is wider than the screen.
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(phone.viewport.width);
  }
});
