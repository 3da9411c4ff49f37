import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, test } from "../fixtures";
import { type TableFile, upload } from "../import/upload";
import { request } from "../session";

const header = "personeelsnummer;naam;rol;team";
const people = (...rows: string[]): TableFile => ({
  kind: "Medewerkers",
  content: [header, ...rows].join("\r\n"),
});

/** The table under the heading "Fouten", row by row. */
const errorRow = (page: Page, text: string | RegExp) => page.getByRole("row").filter({ hasText: text });

test("a coordinator sees errors at their row and column, mends the file and reads it in once", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "coordinator");
  await upload(
    page,
    ownServer,
    people(
      "n001;Femke Aardema;professional;t02",
      "n002;Guus Bolhuis;tovenaar;t02",
      "n003;;manager;t03",
      "n004;Hanna Cnossen;professional;t99",
      "n001;Femke Aardema;professional;t02",
    ),
  );
  await expect(page.getByText("Er is niets ingelezen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Inlezen", exact: true })).toHaveCount(0);
  await expect(errorRow(page, "Deze rol kennen we niet.")).toContainText("tovenaar");
  await expect(errorRow(page, "Deze rol kennen we niet.").getByRole("rowheader")).toHaveText("3");
  await expect(errorRow(page, "Hier moet iets staan.")).toContainText("naam");
  await expect(errorRow(page, "Dit team of deze afdeling kennen we niet.")).toContainText("t99");
  await expect(errorRow(page, "Dit staat ook al op regel 2.")).toBeVisible();
  await expectAccessible(page);

  const good = people(
    "n001;Femke Aardema;professional;t02",
    "n002;Guus Bolhuis;teamleider;t02",
    "n003;Renée Dröge;ondersteuning;t12",
  );
  // As a Dutch Excel writes it.
  await upload(page, ownServer, { ...good, content: Buffer.from(String(good.content), "latin1") });
  await expect(page.getByText("3 rijen: 3 nieuw, 0 veranderd, 0 zoals ze waren.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Renée Dröge" })).toBeVisible();
  const again = await pageOf(ownServer, "coordinator");
  await again.goto(page.url());
  await page.getByRole("button", { name: "Inlezen", exact: true }).dblclick();
  await expect(page.getByText("Het bestand is ingelezen: 3 nieuw")).toBeVisible();

  // The same preview, applied from another tab: nothing happens twice.
  await again.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect(
    again.getByText("Dit bestand is al ingelezen, of te lang blijven liggen.").first(),
  ).toBeVisible();
  await upload(page, ownServer, good);
  await expect(page.getByText("3 rijen: 0 nieuw, 0 veranderd, 3 zoals ze waren.")).toBeVisible();
  await page.goto(`${ownServer.url}/t/vaart/people?search=Aardema`);
  await expect(page.getByRole("link", { name: "Femke Aardema" })).toHaveCount(1);
});

test("files that are no list say why, and change nothing", async ({ server, pageOf }) => {
  const page = await pageOf(server, "coordinator");
  const utf8 = Buffer.from(`${header}\nm001;Zoë Vis;professional;t02\n`, "utf8");
  const cases: [string, TableFile, string | RegExp][] = [
    [
      "wrong columns",
      { kind: "Medewerkers", content: "kleur;maat\nrood;42\n" },
      "Dit herkennen we nog niet: Naam",
    ],
    [
      "a column twice",
      { kind: "Medewerkers", content: "naam;naam\na;b\n" },
      "Twee kolommen lijken hetzelfde te betekenen.",
    ],
    ["no rows", { kind: "Medewerkers", content: `${header}\n` }, "Onder de kop staan geen rijen."],
    [
      "Excel",
      { kind: "Partners", content: Buffer.from("PK\u0003\u0004", "latin1") },
      "Dit Excel-bestand is niet te lezen.",
    ],
    [
      "no text",
      { kind: "Partners", content: Buffer.from([0, 1, 2, 0, 255, 0]) },
      /geen lijst die we kunnen lezen/,
    ],
    [
      "mixed encodings",
      {
        kind: "Medewerkers",
        content: Buffer.concat([utf8, Buffer.from("m002;Loïs Kok;professional;t02\n", "latin1")]),
      },
      "Deze regel is in een andere tekenset geschreven",
    ],
    ["quotes", { kind: "Medewerkers", content: `${header}\nm1;"Jan;manager;t02\n` }, "De aanhalingstekens"],
    [
      "answers while people answer with personal links",
      { kind: "Antwoorden", content: "persoon;meting;int.vision.1\nv001;1;4\nv001;4;99\n" },
      "Voor deze meting zijn persoonlijke links gemaakt.",
    ],
  ];
  for (const [what, file, message] of cases) {
    await upload(page, server, file);
    await expect(page.locator("main"), what).toContainText(message);
    await expect(page.getByRole("button", { name: "Inlezen", exact: true }), what).toHaveCount(0);
  }
  await page.goto(`${server.url}/t/vaart/people?search=Vis`);
  await expect(page.getByRole("link", { name: "Zoë Vis" })).toHaveCount(0);
});

test("a cell that looks like a formula is read as text, with a warning", async ({ ownServer, pageOf }) => {
  const page = await pageOf(ownServer, "coordinator");
  await upload(page, ownServer, people("n009;=HYPERLINK(1);professional;t02"));
  await expect(errorRow(page, "Deze cel lijkt op een formule.")).toContainText("naam");
  await expect(page.getByRole("cell", { name: "=HYPERLINK(1)" })).toBeVisible();
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect(page.getByText("Het bestand is ingelezen: 1 nieuw")).toBeVisible();
});

test("a large list is checked in one go, a larger one is refused", async ({ server, pageOf }) => {
  const page = await pageOf(server, "coordinator");
  const rows = (count: number) =>
    people(...Array.from({ length: count }, (_, i) => `groot-${i};Mens ${i};professional;t02`));
  await upload(page, server, rows(20_000));
  await expect(page.getByText("20.000 rijen: 20.000 nieuw")).toBeVisible();
  await page.getByRole("button", { name: "Niet inlezen" }).click();
  await expect(page).toHaveURL(/\/import$/);
  await upload(page, server, rows(100_001));
  await expect(page.locator("main")).toContainText("Dit bestand heeft meer dan");
  const big = Buffer.alloc(11 * 2 ** 20, `${header}\n`);
  await upload(page, server, { kind: "Medewerkers", content: big });
  await expect(page.locator("main")).toContainText("hoogstens 10 MB");
});

test("a file of answers tells nothing of anybody once personal links were made", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "coordinator");
  const { programme } = await idsOf(ownServer, "vaart");
  const template = await request(
    ownServer,
    "coordinator",
    `/t/vaart/import/templates/answers?programme=${programme}`,
  );
  const columns = (await template.text())
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)[0]
    .split(";");
  expect(columns.length).toBeGreaterThan(50);
  for (const person of ["v001", "niemand"]) {
    const content = `persoon;meting;int.vision.1\n${person};4;3\n`;
    await upload(page, ownServer, { kind: "Antwoorden", content });
    await expect(errorRow(page, "Voor deze meting zijn persoonlijke links gemaakt.")).toHaveCount(1);
    await expect(page.getByText("Deze code staat niet op de lijst")).toHaveCount(0);
    await expect(page.getByText("Deze respondent heeft")).toHaveCount(0);
  }
});
