import { describe, expect, it } from "vitest";
import { cleanMailAddress } from "./clean-mail-address.server";
import { openTable } from "./open-table.server";
import { type PeopleContext, type PeopleOutcome, validatePeople } from "./validate-people.server";
import { workbookOf, type WorkbookOptions } from "./workbook-of.fixture";

const context: PeopleContext = {
  people: new Map(),
  units: [
    { code: "n", name: "Noord" },
    { code: "z", name: "Zuid" },
    { code: "z2", name: "zuid" },
  ],
  partnerCodes: new Set(),
};
const head = ["Naam", "E-mail", "Rol", "Team", "In dienst"];

async function judged(bytes: Uint8Array, more: Partial<PeopleContext> = {}): Promise<PeopleOutcome> {
  const reading = await openTable(bytes, "lijst", "people");
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return validatePeople(reading.table, { ...context, ...more });
}
const sheet = (rows: (string | number)[][], options?: WorkbookOptions) => judged(workbookOf(rows, options));
const text = (csv: string) => judged(new TextEncoder().encode(csv));
const faults = (outcome: PeopleOutcome) =>
  outcome.ok ? [] : outcome.errors.map(({ line, column, code }) => [line, column, code]);
const remarks = ({ warnings }: PeopleOutcome) =>
  warnings.map(({ line, column, code }) => [line, column, code]);
function rows(outcome: PeopleOutcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.rows;
}
const codeOf = async (bytes: Uint8Array) => {
  const reading = await openTable(bytes, "lijst", "people");
  return reading.ok ? null : reading.errors.map(({ code }) => code).join();
};

describe("a workbook", () => {
  it("has its header below titles and blank rows", async () => {
    const outcome = await sheet([
      ["Personeelslijst november", "", "", "", ""],
      ["", "", "", "", ""],
      ["afgedrukt op", 46000, "", "", ""],
      head,
      ["Bo Bos", "bo@x.nl", "manager", "Noord", ""],
      ["", "", "", "", ""],
      ["An Aas", "an@x.nl", "manager", "n", ""],
    ]);
    expect(rows(outcome).map(({ line, name, unit }) => [line, name, unit])).toEqual([
      [5, "Bo Bos", "n"],
      [7, "An Aas", "n"],
    ]);
    expect(outcome.warnings).toContainEqual({
      line: null,
      column: null,
      code: "header-later",
      params: { line: 4 },
    });
  });

  it("fills merged cells down and says so; what is merged across counts once", async () => {
    const outcome = await sheet(
      [
        head,
        ["Bo", "", "manager", "Noord", ""],
        ["An", "", "manager", "", ""],
        ["Cé", "", "support", "Noord", ""],
      ],
      { merged: ["D2:D3", "D4:E4"] },
    );
    expect(rows(outcome).map(({ unit }) => unit)).toEqual(["n", "n", "n"]);
    expect(remarks(outcome)).toEqual([
      [2, "D", "merged-down"],
      [4, "D", "merged-across"],
    ]);
  });

  it("reads rows that a filter hides, and says that they are there", async () => {
    const list = [head, ["Bo", "", "manager", "Noord", ""], ["An", "", "manager", "Noord", ""]];
    const outcome = await sheet(list, { hidden: [3] });
    expect(rows(outcome)).toHaveLength(2);
    expect(outcome.warnings).toEqual([
      { line: null, column: null, code: "hidden-rows", params: { number: 1 } },
    ]);
  });

  it("gives the stored outcome of a formula, and an error at the cell without one", async () => {
    const table = [head, ["Bo", "", "manager", "x", ""], ["An", "", "manager", "x", ""]];
    const raw = { D2: "<f>A1</f><v>Noord</v>", D3: "<f>A1</f>" };
    expect(faults(await sheet(table, { raw }))).toEqual([[3, "Team", "formula-without-value"]]);
    // In a column that is not read it does not matter.
    const beside = table.map((row, i) => [
      ...row.slice(0, 3),
      i === 0 ? "Team" : "Noord",
      "",
      i === 0 ? "Som" : "x",
    ]);
    expect(faults(await sheet(beside, { raw: { F2: "<f>1</f>" } }))).toEqual([]);
  });

  it("reads days that are numbers, from 1900 and from 1904", async () => {
    const table = [head, ["Bo", "", "manager", "Noord", 45351]];
    const outcome = await sheet(table);
    expect(rows(outcome)[0].activeFrom).toBe("2024-02-29");
    expect(remarks(outcome)).toEqual([[2, "In dienst", "date-number"]]);
    expect(
      rows(await sheet([head, ["Bo", "", "manager", "Noord", 45351 - 1462]], { dates1904: true }))[0]
        .activeFrom,
    ).toBe("2024-02-29");
  });

  it("may have two hundred columns, of which a handful count", async () => {
    const wide = (row: (string | number)[], fill: (at: number) => string) => [
      ...row,
      ...Array.from({ length: 195 }, (_, at) => fill(at)),
    ];
    const outcome = await sheet([
      wide(head, (at) => `Extra ${at}`),
      wide(["Bo", "bo@x.nl", "manager", "Noord", "1-2-2024"], (at) => `waarde ${at}`),
    ]);
    expect(rows(outcome)).toHaveLength(1);
    expect(outcome.warningCount).toBe(195);
  });

  it("keeps hostile text as text", async () => {
    const outcome = await sheet([head, ['=HYPERLINK("http://x","<b>y</b>")', "", "manager", "Noord", ""]]);
    expect(rows(outcome)[0].name).toBe('=HYPERLINK("http://x","<b>y</b>")');
    expect(remarks(outcome)).toEqual([[2, "Naam", "formula"]]);
  });

  it("says why it is no list", async () => {
    expect(await codeOf(workbookOf([]))).toBe("empty-file");
    expect(await codeOf(new Uint8Array())).toBe("empty-file");
    expect(await codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]))).toBe("unreadable-workbook");
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe("excel-file");
    const withPassword = Buffer.alloc(600);
    withPassword.set([0xd0, 0xcf, 0x11, 0xe0]);
    withPassword.set(Buffer.from("EncryptedPackage", "utf16le"), 512);
    expect(await codeOf(withPassword)).toBe("workbook-with-password");
    expect(await codeOf(Buffer.from("%PDF-1.4\nnaam;rol;team\n"))).toBe("not-text");
    expect(faults(await sheet([head]))).toEqual([[null, null, "no-rows"]]);
  });
});

describe("a text file", () => {
  it("reads the same from semicolons, commas, tabs, with a mark, quotes and Windows-1252", async () => {
    const list = [
      ["naam", "rol", "team"],
      ["Renée, de 'oude'", "manager", "Noord"],
    ];
    const csv = (mark: string) => list.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join("\r\n");
    for (const bytes of [
      ...[";", ",", "\t"].map((mark) => new TextEncoder().encode(csv(mark))),
      new TextEncoder().encode(`\ufeff${csv(";")}`),
      Buffer.from(csv(";"), "latin1"),
    ])
      expect(rows(await judged(bytes)).map(({ name, unit }) => [name, unit])).toEqual([
        ["Renée, de 'oude'", "n"],
      ]);
  });

  it("says at the cell that two people have one address, in any writing of it", async () => {
    const csv = "naam;mail;rol;team\nBo;bo@x.nl;manager;n\nAn;Bo <BO@x.nl>;manager;n\n";
    const outcome = await text(csv);
    expect(faults(outcome)).toEqual([[3, "mail", "email-twice"]]);
    expect(remarks(outcome)).toEqual([[3, "mail", "email-cleaned"]]);
  });

  it("knows units by name, and asks for the code where two have that name", async () => {
    expect(faults(await text("naam;rol;team\nBo;manager;ZUID\nAn;manager;z\nCé;manager;Oost\n"))).toEqual([
      [2, "team", "unit-ambiguous"],
      [4, "team", "unknown-unit"],
    ]);
  });

  it("joins a name that comes in parts", async () => {
    const csv = "roepnaam;tussenvoegsel;achternaam;rol;team\nBo;van den;Berg;manager;n\nAn;;Aas;manager;n\n";
    expect(rows(await text(csv)).map(({ name }) => name)).toEqual(["Bo van den Berg", "An Aas"]);
  });

  it("makes codes that stay the same from one list to the next", async () => {
    const csv = "naam;mail;rol;team\nBo Bos;bo@x.nl;manager;n\nAn Aas;;manager;n\n";
    const first = rows(await text(csv));
    const again = rows(await text(csv.split("\n").toSpliced(1, 0, "Nieuw;;support;n").join("\n")));
    expect(new Set(first.map(({ code }) => code)).size).toBe(2);
    expect(again.map(({ code }) => code)).toEqual(expect.arrayContaining(first.map(({ code }) => code)));
  });
});

describe("cleanMailAddress", () => {
  it.each([
    [" bo@x.nl ", "bo@x.nl"],
    ["bo @ x.nl", "bo@x.nl"],
    ["mailto:bo@x.nl", "bo@x.nl"],
    ["mailto:bo@x.nl?subject=hoi", "bo@x.nl"],
    ["bo@x.nl.", "bo@x.nl"],
    ["bo@x.nl;", "bo@x.nl"],
    ["Bo Bos <bo@x.nl>", "bo@x.nl"],
    ["<bo@x.nl>", "bo@x.nl"],
    ["bo@x.nl\u200b", "bo@x.nl"],
  ])("reads %s", (written, address) => {
    expect(cleanMailAddress(written)).toBe(address);
  });

  it.each([
    "bo",
    "bo@x",
    "bo bos@x.nl",
    "bo@x.nl; an@x.nl",
    "bo@x.nl an@x.nl",
    "a@b@c.nl",
    "bo@x..nl",
    "@x.nl",
  ])("does not guess what %s means", (written) => {
    expect(cleanMailAddress(written)).toBeNull();
  });
});
