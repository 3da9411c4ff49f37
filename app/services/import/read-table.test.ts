import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, tableLimits } from "./read-table.server";
import { tableOf } from "./table-of.server";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (mark) => mark.charCodeAt(0));
const read = (bytes: Uint8Array) => readTable(bytes, "file.csv");
const firstError = (bytes: Uint8Array) => {
  const reading = read(bytes);
  if (reading.ok) throw new Error("the file was read");
  return reading.errors[0];
};

describe("readTable", () => {
  it.each([
    ["semicolon", "code;name\r\nt1;Noord, en zuid\r\n", ";"],
    ["comma", 'code,name\nt1,"Noord, en zuid"\n', ","],
    ["tab", "code\tname\nt1\tNoord, en zuid", "\t"],
    ["Excel's own line", "sep=|\ncode|name\nt1|Noord, en zuid", "|"],
  ])("tells the delimiter: %s", (_, text, delimiter) => {
    const table = tableOf(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.header).toEqual(["code", "name"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([["t1", "Noord, en zuid"]]);
  });

  it.each([
    ["UTF-8", bytesOf("code;name\n1;Zoë €"), "utf-8"],
    ["UTF-8 with mark", bytesOf("\ufeffcode;name\n1;Zoë €"), "utf-8"],
    ["Windows-1252", latin("code;name\n1;Zo\xeb \x80"), "windows-1252"],
    ["UTF-16LE", new Uint8Array(Buffer.from("\ufeffcode;name\n1;Zoë €", "utf16le")), "utf-16le"],
    ["UTF-16BE", new Uint8Array(Buffer.from("\ufeffcode;name\n1;Zoë €", "utf16le").swap16()), "utf-16be"],
  ])("reads %s", (_, bytes, encoding) => {
    const reading = read(bytes);
    if (!reading.ok) throw new Error("not read");
    expect(reading.table.encoding).toBe(encoding);
    expect(reading.table.header[0]).toBe("code");
    expect(reading.table.rows[0].cells[1]).toBe("Zoë €");
  });

  it("decodes every quotation mark and dash of Dutch Excel", () => {
    const reading = read(latin("code;name\n1;\x91a\x92 \x93b\x94 \x96 \x97 \x85 \x9a"));
    expect(reading.ok && reading.table.rows[0].cells[1]).toBe("‘a’ “b” – — … š");
  });

  it("names the line where another encoding begins", () => {
    const mixed = Buffer.concat([bytesOf("code;name\n1;Zoë\n2;Jan\n"), latin("3;Ren\xe9\n")]);
    expect(firstError(new Uint8Array(mixed))).toMatchObject({ code: "mixed-encoding", line: 4 });
    const other = Buffer.concat([latin("code;name\n1;Ren\xe9\n"), bytesOf("2;Zoë\n")]);
    expect(firstError(new Uint8Array(other))).toMatchObject({ code: "mixed-encoding", line: 3 });
    const marked = Buffer.concat([bytesOf("\ufeffcode;name\n"), latin("1;Ren\xe9\n")]);
    expect(firstError(new Uint8Array(marked))).toMatchObject({ code: "mixed-encoding", line: 2 });
  });

  it.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["blank lines", bytesOf("\n\n  \n;;\n"), "empty-file"],
    ["a workbook", bytesOf("PK\u0003\u0004rest"), "excel-file"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), "excel-file"],
    ["bytes", Uint8Array.of(1, 0, 2), "not-text"],
    ["undefined bytes", latin("code;name\n1;\x81\n"), "unknown-encoding"],
    ["half a UTF-16 character", Uint8Array.of(0xff, 0xfe, 0x41), "unknown-encoding"],
    ["an open quote", bytesOf('code;name\n1;"Jan\n2;Piet\n'), "broken-quotes"],
    ["a stray quote", bytesOf('code;name\n1;5" pijp\n'), "broken-quotes"],
    ["too many bytes", new Uint8Array(tableLimits.bytes + 1).fill(65), "too-large"],
    [
      "too many columns",
      bytesOf(Array.from({ length: 501 }, (_, i) => `c${i}`).join(";")),
      "too-many-columns",
    ],
    ["a longer row", bytesOf("code;name\n1;Jan;x\n"), "too-many-cells"],
  ])("refuses %s", (_, bytes, code) => {
    expect(firstError(bytes).code).toBe(code);
  });

  it("counts lines as an editor does, over blank lines and quoted line ends", () => {
    const table = tableOf('code;name\r\n\r\n1;"a\r\nb"\r\n;;\r\n2;c\r\n');
    expect(table.rows).toEqual([
      { line: 3, cells: ["1", "a\nb"] },
      { line: 6, cells: ["2", "c"] },
    ]);
    expect(firstError(bytesOf('code;name\n1;"a\nb"\n2;"x\n'))).toMatchObject({
      code: "broken-quotes",
      line: 4,
    });
    expect(firstError(bytesOf("sep=;\ncode;name\n1;a;b\n"))).toMatchObject({ line: 3 });
  });

  it("keeps formula-like cells as text and flags them, numbers apart", () => {
    const table = tableOf("code;name\n=1+1;@x\n-3;+31612\n'=cmd;-\n'plain;-a\n");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["=1+1", "@x"],
      ["-3", "+31612"],
      ["=cmd", "-"],
      ["'plain", "-a"],
    ]);
    expect(table.warnings.map(({ line, column }) => [line, column])).toEqual([
      [2, "code"],
      [2, "name"],
      [4, "code"],
      [5, "name"],
    ]);
  });

  it("fills short rows and trims cells", () => {
    expect(tableOf("a;b;c\n 1 \n2;\u00a0x\u00a0;;\n").rows.map(({ cells }) => cells)).toEqual([
      ["1", "", ""],
      ["2", "x", ""],
    ]);
  });

  it("reads the largest allowed number of rows and refuses one more", () => {
    const rows = Array.from({ length: tableLimits.rows }, (_, i) => `p${i};Naam ${i}`);
    expect(tableOf(`code;name\n${rows.join("\n")}`).rows).toHaveLength(tableLimits.rows);
    expect(firstError(bytesOf(`code;name\n${rows.join("\n")}\nmore;x`)).code).toBe("too-many-rows");
  });

  it("never throws, whatever the bytes", () => {
    const texty = fc.string({ unit: fc.constantFrom(..."ab;,\t\n\r\"'=\u00e9\u20ac\u0000 ") }).map(bytesOf);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), texty), (bytes) => {
        const reading = read(bytes);
        expect(reading.ok || reading.errors.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives back every table that was written", () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'abé€;,\t"\n 1'), maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== "");
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(";", ",", "\t"))
      .chain(([width, mark]) =>
        fc.record({
          mark: fc.constant(mark),
          rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 8,
          }),
        }),
      );
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, ({ mark, rows }) => {
        const header = rows[0].map((_, i) => `c${i}`);
        const text = [header, ...rows.map((row) => row.map(quote))].map((row) => row.join(mark)).join("\n");
        expect(tableOf(text).rows.map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((c) => c.normalize("NFC"))),
        );
      }),
    );
  });
});
