import { idsOf } from "../access/demo-ids";
import { expect, phone, test } from "../fixtures";

test("a director names a coalition without JavaScript, and the name follows it", async ({
  ownServer,
  pageOf,
}) => {
  const { waves, programme } = await idsOf(ownServer, "vaart");
  const map = `${ownServer.url}/t/vaart/waves/${waves[2]}/coalitions`;
  const page = await pageOf(ownServer, "director", { javaScriptEnabled: false });
  await page.goto(map);
  const name = async (of: string, given: string) => {
    const one = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: of, exact: true }) });
    await one.locator("summary", { hasText: /naam/ }).click();
    await one.getByLabel(`Naam van ${of}`).fill(given);
    await one.getByRole("button", { name: "Bewaar de naam" }).click();
  };
  await name("Coalitie 1", "Samen in de wijk");
  await expect(page.getByText("De coalitie heet nu Samen in de wijk.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Samen in de wijk", exact: true })).toBeVisible();
  await name("Coalitie 2", "samen in de Wijk");
  await expect(page.getByText("Dit is al in gebruik")).toBeVisible();

  const board = await pageOf(ownServer, "board");
  await board.goto(`${ownServer.url}/t/vaart/programmes/${programme}/coalitions/over-time`);
  await expect(board.locator("main")).toContainText("Samen in de wijk ging door");
  await board.goto(`${ownServer.url}/t/vaart/waves/${waves[0]}/coalitions`);
  await expect(board.getByRole("heading", { name: "Samen in de wijk", exact: true })).toBeVisible();
  await expect(board.getByText("Geef een naam")).toHaveCount(0);

  await page.goto(map);
  await name("Samen in de wijk", "");
  await expect(page.getByRole("heading", { name: "Coalitie 1", exact: true })).toBeVisible();
});

test("coalitions over time: one axis, steps in words, maps one at a time, any two waves", async ({
  server,
  pageOf,
}) => {
  const { programme, waves } = await idsOf(server, "vaart");
  const page = await pageOf(server, "director");
  await page.goto(`${server.url}/t/vaart/programmes/${programme}/coalitions/over-time`);
  const main = page.locator("main");
  await expect(main).toContainText(/Coalitie 4 ging op in Coalitie 3: \d+ van de \d+ leden/);
  await expect(main).toContainText(/Mensen: \d+ kwamen erbij en \d+ gingen weg/);
  await page.getByRole("button", { name: "Eén tegelijk" }).click();
  const openMap = page.getByRole("link", { name: /^Open de kaart van/ });
  await expect(openMap).toHaveText("Open de kaart van Voorjaar 2026");
  await page.getByRole("slider", { name: "Meting" }).press("ArrowLeft");
  await expect(openMap).toHaveText("Open de kaart van Najaar 2025");
  await page.getByRole("button", { name: "Naast elkaar" }).click();
  await expect(openMap).toHaveCount(3);
  await page.getByRole("link", { name: "Najaar 2024 → Voorjaar 2026" }).click();
  await expect(page).toHaveURL(new RegExp(`${waves[2]}/coalitions\\?from=${waves[0]}`));
  await expect(main).toContainText("Wat er veranderde van Najaar 2024 tot Voorjaar 2026");
});

test("coalitions over time can be read on a phone without JavaScript, at another level of relations", async ({
  server,
  pageOf,
}) => {
  const { programme } = await idsOf(server, "vaart");
  const page = await pageOf(server, "board", { ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}/t/vaart/programmes/${programme}/coalitions/over-time`);
  await page.getByRole("link", { name: "beleid of afspraken" }).click();
  await expect(page).toHaveURL(/level=strategic/);
  await expect(page.getByRole("link", { name: /^Open de kaart van/ })).toHaveCount(3);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.viewport.width);
});

test("answers and relations stand beside each other on the results and on the map", async ({
  server,
  pageOf,
}) => {
  const { waves } = await idsOf(server, "vaart");
  const page = await pageOf(server, "director");
  for (const part of ["results", "coalitions"]) {
    await page.goto(`${server.url}/t/vaart/waves/${waves[2]}/${part}`);
    const main = page.locator("main");
    await expect(main).toContainText(
      "van de teams is buiten zowel in de uitvoering als over beleid verbonden",
    );
    await page.getByText(/^Per team:/).click();
    await expect(
      page.getByRole("table", { name: /Wat mensen zeggen en wat de kaart laat zien/ }),
    ).toBeVisible();
  }
});
