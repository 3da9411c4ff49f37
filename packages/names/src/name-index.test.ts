import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameIndex } from "./name-index";

const names = [
  "Renée van den Berg",
  "Zoë Müller",
  "Mohamed El Amrani",
  "Joost Jansen",
  "Sanne Janssen",
  "Jan Öztürk",
  "Jan de Vries",
  "Piet 't Hart",
  "Søren Weiß",
  "GGZ Delta",
];
const entries = names.map((name) => ({ name, unit: name.startsWith("J") ? "Team Noord" : "Jeugd" }));
const index = createNameIndex(entries);
const found = (query: string, prefer?: string) =>
  index.search(query, { limit: 12, prefer: ({ name }) => name === prefer }).entries.map(({ name }) => name);

describe("searching names", () => {
  it.each([
    ["renee", "Renée van den Berg"],
    ["MULLER", "Zoë Müller"],
    ["ozturk jan", "Jan Öztürk"],
    ["el-amrani", "Mohamed El Amrani"],
    ["ggz", "GGZ Delta"],
    ["soren weiss", "Søren Weiß"],
    ["de vries jan", "Jan de Vries"],
    ["jdv", "Jan de Vries"],
    ["jv", "Jan de Vries"],
    ["j. vries", "Jan de Vries"],
    ["devries", "Jan de Vries"],
    ["vandenberg", "Renée van den Berg"],
    ["thart", "Piet 't Hart"],
    ["berg, renee van den", "Renée van den Berg"],
  ])("finds %s without case, accents and order", (query, expected) => {
    expect(found(query)).toEqual([expected]);
  });

  it.each([
    ["mohammed", "Mohamed El Amrani"],
    ["jootsjansen", null],
    ["joots", "Joost Jansen"],
    ["muler", "Zoë Müller"],
    ["amarni", "Mohamed El Amrani"],
    ["xyz", null],
    ["", null],
    [" - ", null],
  ])("forgives small typing errors in %s", (query, expected) => {
    expect(found(query)[0] ?? null).toBe(expected);
  });

  it("puts a whole word before a beginning, a name before its inside, and both before a team", () => {
    expect(found("jan")).toEqual(["Jan Öztürk", "Jan de Vries", "Joost Jansen", "Sanne Janssen"]);
    expect(found("noord")).toEqual(["Joost Jansen", "Jan Öztürk", "Jan de Vries"]);
    expect(found("je")[0]).not.toBe("Joost Jansen");
    expect(found("mul").at(0)).toBe("Zoë Müller");
  });

  it("puts the preferred first among those that fit as well, not before those that fit better", () => {
    expect(found("jan", "Sanne Janssen")[0]).toBe("Sanne Janssen");
    expect(found("noord", "Joost Jansen")[0]).toBe("Joost Jansen");
    expect(found("jansen", "Sanne Janssen")[0]).toBe("Joost Jansen");
  });

  it("does not let two typed words lean on one word of a name", () => {
    expect(found("j jans")[0]).toBe("Joost Jansen");
    expect(found("s jans")[0]).toBe("Sanne Janssen");
  });

  it("leaves out whom it is told to skip, and says whether there are more", () => {
    const skip = ({ name }: { name: string }) => name === "Jan Öztürk";
    const { entries: some, more } = index.search("jan", { limit: 2, skip });
    expect([some.map(({ name }) => name), more]).toEqual([["Jan de Vries", "Joost Jansen"], true]);
    expect(index.search("jan", { limit: 3, skip }).more).toBe(false);
  });

  it("finds every name by any beginning of its words, and never breaks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (name, word, length) => {
        const words = name.split(" ").map((one) => one.replace("'", ""));
        const typed = words[word % words.length];
        expect(found(typed.slice(0, 1 + (length % typed.length)))).toContain(name);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (query) => Array.isArray(found(query))));
  });
});
