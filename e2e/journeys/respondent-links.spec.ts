import { expect, phone, test } from "../fixtures";
import { begin } from "../respondent/questionnaire";
import { post } from "../session";

const heading = { level: 1 } as const;

test("a link that is wrong or withdrawn says so and what to do", async ({ ownServer, newPage }) => {
  const page = await newPage(phone);
  for (const path of ["/r/geen-link", `/r/${"x".repeat(43)}`, `/r/${"a".repeat(400)}`, "/r/%00%ff"]) {
    const response = await page.goto(ownServer.url + path);
    expect([400, 404], path).toContain(response?.status());
    await expect(page.getByRole("heading", heading)).toBeVisible();
  }
  await page.goto(`${ownServer.url}/r/geen-link`);
  await expect(page.getByRole("heading", heading)).toHaveText("Deze link kennen we niet");

  const link = ownServer.url + ownServer.demo.links.partner;
  await begin(page, link);
  await page.goto(`${link}/withdraw`);
  await page.getByRole("button", { name: "Wissen en niet meedoen" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Je doet niet mee");
  expect((await page.goto(link))?.status()).toBe(410);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Take part after all" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Before you begin");
});

test("nobody begins without agreeing", async ({ links, newPage }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await newPage({ ...phone, javaScriptEnabled });
    const link = links.inside;
    await page.goto(link);
    await page.getByRole("button", { name: "Beginnen" }).click();
    await expect(page.getByRole("alert")).toContainText("Zet een vinkje als je mee wilt doen.");
    await page.goto(`${link}/review`);
    await expect(page.getByRole("heading", heading)).toHaveText("Voordat je begint");
  }
});

test("an answer outside the anchors is refused at its place and nothing is lost", async ({
  server,
  links,
  newPage,
}) => {
  const page = await newPage({ ...phone, javaScriptEnabled: false });
  await begin(page, links.partner);
  const path = new URL(page.url()).pathname;
  const names = await page
    .locator("main input[type=radio]")
    .evaluateAll((all: HTMLInputElement[]) => [...new Set(all.map(({ name }) => name))]);
  const fields = Object.fromEntries(names.map((name, i) => [name, i === 0 ? "99" : "dk"]));
  const refused = await post(server, null, path, fields);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Kies een van de antwoorden.");
  const known = await post(server, null, path, { [names[0]]: "dk" });
  expect(known.status).toBe(303);
  const wrong: Record<string, string>[] = [
    { step: "nergens" },
    { step: path.split("/").at(-1) ?? "", geheim: "1" },
  ];
  for (const fields of wrong) {
    const saved = await post(server, null, `${server.demo.links.partner}/save`, fields);
    expect(saved.status).toBeLessThan(500);
  }
  await page.goto(server.url + path);
  await expect(page.locator(`input[name="${names[0]}"][value="dk"]`)).toBeChecked();
});

test("points that do not add up are said where they stand, and kept", async ({ links, newPage }) => {
  const page = await newPage({ ...phone, javaScriptEnabled: false });
  const link = links.inside;
  await begin(page, link);
  await page.goto(`${link}/review`);
  const parts = await page
    .locator("main ol")
    .getByRole("link")
    .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
  const points = page.locator("main fieldset input[type=text]");
  for (const part of parts) {
    await page.goto(part);
    if ((await points.count()) > 0) break;
  }
  await points.first().fill("60");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("alert")).toContainText("Samen moet het 100 punten zijn. Nu zijn het er 60.");
  await expect(points.first()).toHaveValue("60");
  await page.goto(`${link}/review`);
  await expect(page.getByText("klopt nog niet")).toBeVisible();
});

test("an unknown language changes nothing", async ({ server }) => {
  const response = await post(server, null, "/language", { locale: "xx", returnTo: "//evil.example" });
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe("/");
  expect(response.headers.getSetCookie().some((line) => line.startsWith("locale="))).toBe(false);
});
