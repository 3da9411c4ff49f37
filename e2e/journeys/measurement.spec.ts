import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { type RunningServer } from "../server";

const heading = { level: 1 } as const;

async function third(server: RunningServer): Promise<string> {
  const { waves } = await idsOf(server, "vaart");
  return `${server.url}/t/vaart/waves/${waves[2]}`;
}

test("a director reads units part by part, in another order, and which are not shown and why", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(`${await third(server)}/results`);
  await page.getByRole("link", { name: "Per onderdeel, en naast de organisatie als geheel" }).click();
  await expect(page).toHaveURL(/\/units$/);
  await expect(page.getByRole("heading", heading)).toHaveText("Afdelingen en teams");

  const table = page.locator("#parts").getByRole("table").first();
  const columns = table.locator("thead tr").nth(1).getByRole("columnheader");
  await expect(columns).toHaveCount(13);
  const rows = table.locator("tbody").getByRole("row");
  await expect(rows.first().getByRole("rowheader")).toHaveText("Vaart");
  await expect(rows.first().getByRole("cell")).toHaveCount(12);

  // A team of four shows its name and a reason, and no number in its whole row.
  const haven = rows.filter({ hasText: "Haven" });
  await expect(haven.getByRole("cell")).toHaveText("groep te klein");
  await expect(haven).not.toContainText(/\d/);
  await expect(page.locator("#beside")).toContainText("Haven: groep te klein");

  const names = () => rows.getByRole("rowheader").allTextContents();
  const inTree = await names();
  await page.getByRole("navigation", { name: "Volgorde:" }).getByRole("link", { name: "binnen" }).click();
  await expect(page).toHaveURL(/order=internal/);
  await expect.poll(names).not.toEqual(inTree);
  expect([...(await names())].sort()).toEqual([...inTree].sort());
  const firsts = await rows.evaluateAll((all) =>
    all.slice(1).flatMap((row) => {
      const cells = row.querySelectorAll("td");
      return cells.length === 1 ? [] : [Number(cells[0].textContent)];
    }),
  );
  expect(firsts).toEqual([...firsts].sort((a, b) => b - a));
});

test("a board member reads how good the measurement is, words first", async ({ server, pageOf }) => {
  const page = await pageOf(server, "board");
  await page.goto(`${await third(server)}/measurement`);
  await expect(page.getByRole("heading", heading)).toHaveText("Hoe goed is deze meting?");
  await expect(page.locator("main")).toContainText("in validatie");
  await expect(page.locator("#conclude")).toContainText("Niets over één persoon");
  await expect(page.locator("#conclude")).toContainText("Geen marge en geen weging");
  await expect(page.locator("#response")).toContainText(/\d+ van de \d+ mensen deden mee/);

  const reliability = page.locator("#reliability");
  await expect(reliability.getByRole("listitem")).toHaveCount(3);
  await expect(reliability.getByRole("table")).toBeHidden();
  await reliability.getByText("De cijfers hierachter").click();
  await expect(reliability.getByRole("table")).toBeVisible();
  await expect(reliability.getByRole("row", { name: /interne coalitie/i })).toContainText(/0,\d\d/);
  await page.locator("#items").getByText("Alle vragen met hun cijfers").click();
  await expect(page.locator("#items").getByRole("row")).not.toHaveCount(0);
  await expect(page.locator("#axes")).toContainText(/\S/);
});

for (const [locale, theme] of [
  ["nl", "light"],
  ["en", "dark"],
] as const) {
  test(`both pages can be read on a phone, with their figures open (${locale}, ${theme})`, async ({
    server,
    pageOf,
  }) => {
    const page = await pageOf(server, "director", phone);
    await prefer(page, server, { locale, theme });
    for (const path of ["units", "measurement"]) {
      await page.goto(`${await third(server)}/${path}`);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await page.goto(`${await third(server)}/units`);
    await expect(
      page.getByText(locale === "nl" ? /Schuif de tabel opzij/ : /Move the table sideways/),
    ).toBeVisible();
  });
}
