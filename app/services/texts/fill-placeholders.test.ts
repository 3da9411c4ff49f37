import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPlaceholders, hasPlace, unknownPlaceholders } from "./fill-placeholders";

const known = ["name", "link"];

describe("places in an own text", () => {
  it("are filled once, with or without spaces in the braces", () => {
    expect(fillPlaceholders("{{name}}, {{ link }}!", { name: "{{link}}", link: "x" })).toBe("{{link}}, x!");
  });

  it("have a word in either language", () => {
    const words = { name: "Mila", organisation: "Vaart", closes: "vrijdag" };
    expect(fillPlaceholders("{{Naam}} {{organisatie}} {{ einddatum }} {{name}}", words)).toBe(
      "Mila Vaart vrijdag Mila",
    );
    expect([hasPlace("Beste {{naam}},", "name"), hasPlace("Beste {{link}},", "name")]).toEqual([true, false]);
  });

  it("are named when nobody knows them, or when a brace is missing", () => {
    expect(unknownPlaceholders("{{name}} {{naam}} {{nom}} {{}}", known)).toEqual(["nom", ""]);
    expect(unknownPlaceholders("{{name", known)).toEqual(["{{"]);
    expect(unknownPlaceholders("{name} costs } {", known)).toEqual([]);
    expect(unknownPlaceholders("{{constructor}}", known)).toEqual(["constructor"]);
  });

  it("leave no braces in a text that was found good", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("{{name}}", "{{link}}", "{", "}", "{{"), fc.string())),
        (parts) => {
          const text = parts.join("");
          fc.pre(unknownPlaceholders(text, known).length === 0);
          expect(fillPlaceholders(text, { name: "Mila", link: "https://x.example" })).not.toMatch(
            /\{\{|\}\}/,
          );
        },
      ),
    );
  });
});
