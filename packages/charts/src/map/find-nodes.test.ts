import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../scene/plain-text.fixture";
import { findTargets, mapTargets, targetOf } from "./find-nodes";
import { namedMap, roleMap } from "./map-example.fixture";

const named = mapTargets(namedMap, plainText);
const roles = mapTargets(roleMap, plainText);
const ids = (words: string, of = named) => findTargets(of, words).map(({ id }) => id);

describe("mapTargets", () => {
  it("offers people, then units and sectors with their members", () => {
    expect(named.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
      "d",
      "p",
      "unit:n",
      "unit:z",
      "sector:housing",
    ]);
    expect(named.find(({ id }) => id === "unit:z")?.places).toEqual([2, 3]);
  });

  it("tells apart who is called the same", () => {
    const labels = roles.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe("findTargets", () => {
  it("finds by part of a name whatever the capitals and accents, the best first", () => {
    expect(ids("ÀNN")).toEqual(["a"]);
    expect(ids("noord")[0]).toBe("unit:n");
    expect(ids("noord")).toEqual(expect.arrayContaining(["a", "b"]));
    expect(ids("nobody")).toEqual([]);
    expect(ids("  ")).toEqual([]);
  });

  it("never finds what does not contain the words, and finds everything by its own label", () => {
    fc.assert(
      fc.property(fc.constantFrom(...named, ...roles), ({ id, label }) => {
        expect(ids(label, named.concat(roles))).toContain(id);
      }),
    );
  });
});

describe("targetOf", () => {
  it("takes an id, a label or words that fit one thing only", () => {
    expect(targetOf(named, "b")?.id).toBe("b");
    expect(targetOf(named, "unit:n")?.id).toBe("unit:n");
    expect(targetOf(named, "chris")?.id).toBe("c");
    expect(targetOf(named, "Zuid")?.id).toBe("unit:z");
    expect(targetOf(named, "professional")).toBeNull();
    expect(targetOf(named, null)).toBeNull();
  });
});
