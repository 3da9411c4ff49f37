import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile, withoutNeutralising } from "./csv-file";

describe("csvFile", () => {
  it("writes what any reader reads back, whatever is in the cells", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[' \u00a0]*[=+\-@\t\r\n"\uFF1D\uFF0B\uFF0D\uFF20]/).map((text) => `${text};`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(",", ";"),
        (rows, delimiter) => {
          const text = csvFile(["a", "b"], rows, delimiter);
          const read: string[][] = parse(text, { skip_empty_lines: false, trim: true, delimiter });
          expect(read.map((line) => line.map(withoutNeutralising))).toEqual([["a", "b"], ...rows]);
        },
      ),
    );
  });

  it("lets no cell become a formula, and leaves negative numbers alone", () => {
    const text = csvFile(
      ["name", "value"],
      [
        ["=1+1", -2.5],
        ["@SUM(A1)", null],
        ["+31", 0],
        ["-", 1],
      ],
    );
    expect(text).toBe("name,value\r\n'=1+1,-2.5\r\n'@SUM(A1),\r\n'+31,0\r\n'-,1\r\n");
  });

  it.each(
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u00a0@", "'=", "' =", "\t="].map(
      (start) => [JSON.stringify(start), `${start}cmd|' /C calc'!A0`] as const,
    ),
  )("lets no spreadsheet run a cell that begins with %s", (_, cell) => {
    for (const delimiter of [",", ";"] as const) {
      const [, row] = parse(csvFile(["name"], [[cell]], delimiter), { delimiter }) as string[][];
      expect(row[0]).toBe(`'${cell}`);
      expect(withoutNeutralising(row[0])).toBe(cell);
    }
  });
});
