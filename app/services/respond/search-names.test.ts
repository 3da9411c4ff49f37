import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchNames } from "./search-names.server";

const names = [
  "Renée van den Berg",
  "Zoë Müller",
  "Mohamed El Amrani",
  "Joost Jansen",
  "Sanne Janssen",
  "Jan Öztürk",
  "GGZ Delta",
];
const entries = names.map((name) => ({ name, unit: name.startsWith("J") ? "Team Noord" : "Jeugd" }));
const found = (query: string) => searchNames(entries, query, 12).map(({ name }) => name);

describe("searching names", () => {
  it.each([
    ["renee", ["Renée van den Berg"]],
    ["MULLER", ["Zoë Müller"]],
    ["ozturk jan", ["Jan Öztürk"]],
    ["el-amrani", ["Mohamed El Amrani"]],
    ["ggz", ["GGZ Delta"]],
  ])("finds %s without case, accents and order", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    ["mohammed", "Mohamed El Amrani"],
    ["jootsjansen", null],
    ["joots", "Joost Jansen"],
    ["muler", "Zoë Müller"],
    ["amarni", "Mohamed El Amrani"],
    ["xyz", null],
  ])("forgives small typing errors in %s", (query, expected) => {
    expect(found(query)[0] ?? null).toBe(expected);
  });

  it("puts the beginning of a name before its inside, before a team", () => {
    expect(found("jan")).toEqual(["Joost Jansen", "Sanne Janssen", "Jan Öztürk"]);
    expect(found("noord")).toEqual(["Joost Jansen", "Jan Öztürk"]);
    expect(found("je")[0]).not.toBe("Joost Jansen");
  });

  it("finds every name by any beginning of its words, and never breaks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (name, word, length) => {
        const words = name.split(" ");
        const typed = words[word % words.length];
        expect(found(typed.slice(0, 1 + (length % typed.length)))).toContain(name);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (query) => Array.isArray(found(query))));
  });
});
