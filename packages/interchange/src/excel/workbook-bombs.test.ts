import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readNetwork } from "../reading/read-network";
import { measurePart } from "./measure-part";

const good = new Uint8Array(
  await writeExcelFile([
    { sheet: "nodes", data: [[{ value: "id", type: String }], [{ value: "a", type: String }]] },
  ]).toBuffer(),
);
const parts = unzipSync(good);
const sheet = Object.keys(parts).find((name) => /worksheets\/sheet/.test(name)) ?? "";
const rest = "</sheetData>";

/** The workbook with something put at the end of its sheet. */
const withSheet = (more: string): Uint8Array =>
  zipSync({ ...parts, [sheet]: strToU8(strFromU8(parts[sheet]).replace(rest, `${more}${rest}`)) });

async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readNetwork([{ name: "a.xlsx", bytes }]);
  return reading.ok ? [] : reading.problems.map(({ code }) => code);
}

/** What an archive says of the size of its parts, at their begin and in the list at its end, said otherwise. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const said = Buffer.from(bytes);
  const marks = [
    { mark: Buffer.from([0x50, 0x4b, 3, 4]), at: 22 },
    { mark: Buffer.from([0x50, 0x4b, 1, 2]), at: 24 },
  ];
  for (const { mark, at } of marks)
    for (let found = said.indexOf(mark); found !== -1; found = said.indexOf(mark, found + 1))
      said.writeUInt32LE(size, found + at);
  return new Uint8Array(said);
}

describe("workbooks made to do harm", () => {
  it("are told from one that is not", async () => {
    expect(await problemsOf(good)).toEqual([]);
    expect(await problemsOf(withSheet('<row r="3"><c r="A3" t="n"><v>7</v></c></row>'))).toEqual([]);
  });

  it.each([
    ["in the last corner of a sheet", '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>'],
    ["beyond any sheet", '<row r="999999999"><c r="ZZZZZZ999999999" t="n"><v>1</v></c></row>'],
    ["that its row places", '<row r="1048576"><c t="n"><v>1</v></c></row><row><c r="XFD3"/></row>'],
    ["whose address is hidden", '<row r="&#49;048576"><c r="XF&#x44;9" t="n"><v>1</v></c></row>'],
    ["whose address is given twice", '<row r="3" x:r="1048576"><c x:r="XFD9" r="A3"/></row>'],
  ])("are refused for one cell %s", async (_, more) => {
    const bytes = withSheet(more);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await problemsOf(bytes)).toEqual(["unpacks-too-large"]);
  });

  it.each([
    ["elements in elements", "<a>".repeat(300_000) + "</a>".repeat(300_000), "unreadable-sheet"],
    ["elements that do not end", "<a>".repeat(300_000), "unreadable-sheet"],
    ["entities that nobody declared", "<row><c><v>&lol;</v></c></row>", "unreadable-sheet"],
    ["a document type in the middle", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "unreadable-sheet"],
  ])("are refused for %s", async (_, more, code) => {
    expect(await problemsOf(withSheet(more))).toEqual([code]);
  });

  it("are refused for entities that double with every line, in any part", async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY e0 "ha">${lines}]><sst><si><t>&e30;</t></si></sst>`;
    for (const part of ["xl/sharedStrings.xml", "xl/other.xml", "_rels/.rels"])
      expect(await problemsOf(zipSync({ ...parts, [part]: strToU8(bomb) }))).toEqual(["xml-with-doctype"]);
  });

  it("are refused for growing a thousandfold, in one part or in many", async () => {
    const one = zipSync({ ...parts, "xl/a.xml": new Uint8Array(250_000_000) }, { level: 9 });
    expect(one.length).toBeLessThan(300_000);
    expect(await problemsOf(one)).toEqual(["unpacks-too-large"]);
    const many = Array.from({ length: 1_500 }, (_, i) => [`xl/${i}.xml`, new Uint8Array(10)] as const);
    expect(await problemsOf(zipSync({ ...parts, ...Object.fromEntries(many) }))).toEqual([
      "unpacks-too-large",
    ]);
  });

  it("are refused or read as they are when they lie about their size", async () => {
    for (const size of [0xfffffff0, 0x7fffffff, 0, 1]) {
      const found = await problemsOf(claiming(good, size));
      expect(["", "unreadable-zip", "unreadable-sheet"]).toContain(found.join());
    }
  });

  it("are read as what they say at their begin, whatever the list at their end says", async () => {
    const hidden = zipSync({ ...parts, [sheet]: strToU8("<x>hidden</x>") });
    // Two archives in one file: readers that begin at the end would see the second.
    const found = await problemsOf(new Uint8Array([...good, ...hidden]));
    expect(["", "unreadable-zip", "unreadable-sheet"]).toContain(found.join());
  });

  it.each([
    ["../../../tmp/nodes.csv", false],
    ["nodes/../../nodes.csv", false],
    ["/etc/nodes.csv", true],
    ["..\\..\\nodes.csv", false],
    ["__proto__/nodes.csv", true],
    ["C:nodes.csv", true],
  ])("that hold a file named %s: read %s, and never written", async (name, read) => {
    const reading = await readNetwork([{ name: "a.zip", bytes: zipSync({ [name]: strToU8("id\na\n") }) }]);
    expect(reading.ok).toBe(read);
  });
});

describe("measurePart", () => {
  it("counts what the reader would fill", () => {
    const count = (xml: string) => measurePart(strToU8(xml), 1_000);
    expect(count("<sheetData/>")).toBe(0);
    expect(count('<s><row r="2"><c r="C2"/></row></s>')).toBe(6);
    expect(count("<s><row><c/><c/></row><row><c/></row></s>")).toBe(4);
    expect(count('<s><x:row r="2"><x:c r="C2"/><x:c/></x:row></s>')).toBe(8);
    expect(count('<s><row r="1001"/></s>')).toBe("unpacks-too-large");
  });
});
