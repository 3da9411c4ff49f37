import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readSheets } from "./read-sheets";

const cell = (value: string | number) =>
  typeof value === "number" ? { value, type: Number } : { value, type: String };
async function workbook(rows: (string | number)[][], name = "Lijst"): Promise<Uint8Array> {
  return new Uint8Array(
    await writeExcelFile([{ sheet: name, data: rows.map((row) => row.map(cell)) }]).toBuffer(),
  );
}
/** The same with something changed in one of its parts. */
function edited(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((one) => part.test(one)) ?? "";
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]))) });
}
const sheetPart = /worksheets\/sheet/;
async function only(bytes: Uint8Array) {
  const reading = await readSheets(bytes);
  if (!reading.ok) throw new Error(reading.fault);
  return { ...reading.sheets[0], dates1904: reading.dates1904, count: reading.sheets.length };
}

describe("readSheets", () => {
  it("gives text, numbers and days as text", async () => {
    const bytes = new Uint8Array(
      await writeExcelFile([
        {
          sheet: "A",
          data: [
            [cell("naam"), cell("nummer"), cell("sinds")],
            [
              cell("Zoë"),
              cell(1234567),
              { value: new Date("2024-02-29T00:00:00Z"), type: Date, format: "dd-mm-yyyy" },
            ],
          ],
        },
      ]).toBuffer(),
    );
    expect((await only(bytes)).rows).toEqual([
      ["naam", "nummer", "sinds"],
      ["Zoë", "1234567", "2024-02-29"],
    ]);
  });

  it("reads rows that are hidden, and tells which", async () => {
    const bytes = edited(await workbook([["a"], ["1"], ["2"]]), sheetPart, (xml) =>
      xml.replace('<row r="2"', '<row r="2" hidden="1"'),
    );
    expect(await only(bytes)).toMatchObject({ rows: [["a"], ["1"], ["2"]], hiddenRows: [1] });
  });

  it("tells which cells are merged", async () => {
    const bytes = edited(
      await workbook([
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ]),
      sheetPart,
      (xml) =>
        xml.replace(
          "</sheetData>",
          '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
        ),
    );
    expect((await only(bytes)).merged).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });

  it("takes the stored outcome of a formula, and tells where there is none", async () => {
    const bytes = edited(
      await workbook([
        ["a", "b", "c", "d"],
        ["1", "2", "3", "4"],
      ]),
      sheetPart,
      (xml) =>
        xml.replace(
          "</sheetData>",
          '<row r="3"><c r="A3" t="str"><f>A2&amp;"x"</f><v>1x</v></c><c r="B3" t="str"><f>B2</f></c>' +
            '<c r="C3"><f>1/0</f></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>',
        ),
    );
    const sheet = await only(bytes);
    expect(sheet.rows[2][0]).toBe("1x");
    expect(sheet.withoutValue).toEqual([
      { row: 2, column: 1 },
      { row: 2, column: 2 },
      { row: 2, column: 3 },
    ]);
  });

  it("knows days counted from 1904, and leaves hidden and empty sheets out", async () => {
    const made = new Uint8Array(
      await writeExcelFile([
        { sheet: "Verborgen", data: [[cell("x")]] },
        { sheet: "Leeg", data: [] },
        { sheet: "Lijst", data: [[cell("y")]] },
      ]).toBuffer(),
    );
    const bytes = edited(made, /workbook\.xml$/, (xml) =>
      xml
        .replace('name="Verborgen"', 'state="hidden" name="Verborgen"')
        .replace(/<workbookPr[^>]*\/>/, "")
        .replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    );
    const sheet = await only(bytes);
    expect([sheet.name, sheet.count, sheet.dates1904]).toEqual(["Lijst", 1, true]);
  });

  it("refuses what is no workbook", async () => {
    expect(await readSheets(strToU8("PK\u0003\u0004 nothing"))).toMatchObject({ ok: false });
    expect(await readSheets(zipSync({ "a.txt": strToU8("x") }))).toEqual({
      ok: false,
      fault: "unreadable-sheet",
    });
  });
});
