import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { type RunningServer } from "../server";
import { request } from "../session";

const map = async (server: RunningServer, search = "") => {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves[2]}/coalitions${search}`;
};
const card = (page: Page) => page.getByRole("region", { name: "Wie u bekijkt" }).first();

/** Names of the first two people whom the map's own field suggests. */
async function twoOn(page: Page): Promise<[string, string]> {
  const all = await page
    .locator("datalist")
    .first()
    .locator("option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const people = all.filter((label) => label.includes("(professional, "));
  expect(people.length).toBeGreaterThan(50);
  return [people[0], people[1]];
}

test("a director finds somebody, sees with whom, and the way to somebody else", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(server.url + (await map(server)));
  const [one, other] = await twoOn(page);
  await page.getByLabel("Omgeving van").fill(one);
  await expect(page).toHaveURL(/focus=[0-9a-f]{12}/);
  await expect(card(page)).toContainText(one);
  await expect(card(page).getByRole("row").nth(1)).toContainText(/beide|kant|ander/);
  await page.getByLabel("Weg naar").fill(other);
  await expect(page).toHaveURL(/to=[0-9a-f]{12}/);
  const way = page.getByRole("region", { name: "De weg tussen twee" });
  await expect(way.first()).toContainText(/Kortste weg, in \d+ stappen:|Direct verbonden:/);
  await expect(way.first().getByRole("listitem").first()).toContainText("genoemd door");
  await expectAccessible(page);
});

test("the same by form and address, without JavaScript", async ({ server, pageOf }) => {
  const page = await pageOf(server, "director", { javaScriptEnabled: false });
  await page.goto(server.url + (await map(server)));
  const [one, other] = await twoOn(page);
  await page.getByLabel("Omgeving van").fill(one);
  await page.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(card(page)).toContainText(one);
  await page.getByLabel("Weg naar").fill(other);
  await page.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(page.getByRole("region", { name: "De weg tussen twee" })).toContainText(" – ");
  await page.goto(server.url + (await map(server, "?find=noord")));
  await page.getByRole("link", { name: "Noord", exact: true }).click();
  await expect(card(page)).toContainText("op de kaart.");
  await page.goto(server.url + (await map(server, "?focus=niemand-heet-zo")));
  await expect(page.getByText("Op deze kaart heet niemand en niets ‘niemand-heet-zo’.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Download de kaart als SVG" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download als PNG" })).toHaveCount(0);
});

test("who may see names can show roles or teams only; who may not cannot ask for names", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(server.url + (await map(server)));
  const [person] = await twoOn(page);
  const name = person.replace(/ \(.*$/, "");
  await page.locator('select[name="detail"]').selectOption({ label: "rollen en teams, geen namen" });
  await expect(page).toHaveURL(/detail=roles/);
  await expect(page.getByText("U laat minder zien dan u mag zien")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(name);
  for (const [account, search] of [
    ["director", "?detail=roles"],
    ["director", "?detail=groups"],
    ["board", "?detail=names"],
  ] as const)
    for (const path of [await map(server, search), (await map(server)) + `/picture.svg${search}`]) {
      const text = await (await request(server, account, path)).text();
      expect(text.includes(name), `${account} ${path}`).toBe(false);
    }
  const own = await (await request(server, "director", await map(server))).text();
  expect(own).toContain(name);
  await page.locator('select[name="detail"]').selectOption({ label: "alleen teams en sectoren" });
  await expect(page.getByText("team als geheel")).toBeVisible();
  await expectAccessible(page);
});

test("the picture is a file of its own, with what the filters left and nothing more", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(server.url + (await map(server)));
  const [one] = await twoOn(page);
  await page.getByLabel("Omgeving van").fill(one);
  await expect(page).toHaveURL(/focus=/);
  const [svg] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download de kaart als SVG" }).click(),
  ]);
  expect(svg.suggestedFilename()).toBe("vaart-met-wie-voorjaar-2026.svg");
  const [png] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download als PNG" }).click(),
  ]);
  expect(png.suggestedFilename()).toBe("vaart-met-wie-voorjaar-2026.png");
  const address = await page.getByRole("link", { name: "Download de kaart als SVG" }).getAttribute("href");
  const response = await request(server, "director", address ?? "");
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  const text = await response.text();
  expect(text).toContain("Een deel van de kaart: de omgeving van");
  // Names stay on the page, whoever takes the picture along.
  expect(text).not.toContain(one.replace(/ \(.*$/, ""));
  expect(text).not.toMatch(/<script|<style|href=/);
  const whole = await (await request(server, "director", (await map(server)) + "/picture.svg")).text();
  expect(whole.length).toBeGreaterThan(text.length / 2);
});

test("on a phone a tap chooses, and two fingers or a button come nearer", async ({ server, pageOf }) => {
  const page = await pageOf(server, "director", phone);
  await page.goto(server.url + (await map(server)));
  await expect(page.locator("[data-live]")).toHaveCount(1);
  await page.getByRole("button", { name: "Inzoomen" }).tap();
  const drawn = page.locator("[data-live] svg").first();
  await expect(drawn).toHaveAttribute("style", /scale\(1\.[1-9]/);
  await page.getByRole("button", { name: "Hele kaart" }).tap();
  await expect(drawn).toHaveAttribute("style", /scale\(1\)/);
  await expectAccessible(page);
});
