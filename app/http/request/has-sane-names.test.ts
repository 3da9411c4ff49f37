import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { hasSaneNames } from "./has-sane-names.server";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("names of fields", () => {
  it("of rows one after another are those of a form, with boxes that were not ticked", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (ticked) => {
        const rows = ticked.flatMap((take, row) => [
          [`rows[${row}].name`, "x"] as const,
          ...(take ? [[`rows[${row}].parts[0].take`, "yes"] as const] : []),
        ]);
        expect(hasSaneNames(formOf(rows))).toBe(true);
      }),
    );
  });

  it.each([
    ["one row very far away", [["email[20000000]", "x"]]],
    ["a row within a row", [["a[0].b[20000000].c", "x"]]],
    ["many lists that are long", Array.from({ length: 500 }, (_, i) => [`a${i}[9999]`, "x"] as const)],
    ["a name that does not end", [["a".repeat(301), "x"]]],
    ["a place too large to be a number", [[`a[${"9".repeat(200)}]`, "x"]]],
  ] as const)("are refused when they mean %s", (_, fields) => {
    expect(hasSaneNames(formOf(fields))).toBe(false);
  });

  it("within what a button asks for are held to the same", () => {
    const intent = (payload: unknown) =>
      formOf([["__intent__", JSON.stringify({ type: "update", payload })]]);
    expect(hasSaneNames(intent({ name: "rows", index: 3, value: "20000000" }))).toBe(true);
    expect(hasSaneNames(intent({ name: "rows[20000000]", value: "x" }))).toBe(false);
    expect(hasSaneNames(intent({ name: "rows", index: 2e7, value: "x" }))).toBe(false);
    expect(hasSaneNames(formOf([["__intent__", "no JSON"]]))).toBe(true);
  });

  it("that are let through are read into lists no longer than the bound", () => {
    const schema = z.object({ rows: z.array(z.string().optional()) });
    const form = formOf([["rows[2009]", "x"]]);
    expect(hasSaneNames(form)).toBe(true);
    const read = parseWithZod(form, { schema });
    expect(read.status === "success" ? read.value.rows.length : 0).toBe(2010);
    expect(hasSaneNames(formOf([["rows[2010]", "x"]]))).toBe(false);
  });
});
