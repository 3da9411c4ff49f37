import { seededRandom } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { comparableName } from "./comparable-name";
import { type GeneratedName, generatedNames } from "./generated-names.fixture";
import { createNameIndex } from "./name-index";

const people = generatedNames(20_000);
const index = createNameIndex(people);
const random = seededRandom(7);
const sample = Array.from({ length: 400 }, () => people[random.below(people.length)]);

/** Share of the sample that stands among the first `within` for the query that somebody would type to find them. */
function found(within: number, queryOf: (person: GeneratedName) => string): number {
  const hits = sample.filter((person) => {
    const { entries } = index.search(queryOf(person), { limit: within });
    // Namesakes cannot be told apart by name.
    return entries.some(({ name }) => comparableName(name) === comparableName(person.name));
  });
  return hits.length / sample.length;
}

const lower = (text: string) => text.toLowerCase();
const swapped = (text: string) => text.slice(0, 2) + text[3] + text[2] + text.slice(4);
const dropped = (text: string) => text.slice(0, 3) + text.slice(4);
const doubled = (text: string) => text.slice(0, 3) + text[2] + text.slice(3);

describe("among 20,000 names, the one that is meant", () => {
  it.each<[string, number, number, (person: GeneratedName) => string]>([
    ["is first by its whole name", 1, 1, ({ name }) => name],
    ["is first without case and accents", 1, 1, ({ name }) => comparableName(name)],
    ["is first with the family name first", 1, 1, (p) => `${p.family}, ${p.given} ${p.particle}`],
    [
      "is first by particle, family name and given name",
      1,
      0.99,
      (p) => lower(`${p.particle} ${p.family} ${p.given}`),
    ],
    ["is found without the particle", 12, 0.99, (p) => `${p.given} ${p.family}`],
    [
      "is found with the particle written to the name",
      12,
      0.98,
      (p) => `${p.given} ${p.particle.replaceAll(" ", "")}${p.family}`,
    ],
    ["is found by initial and family name", 12, 0.98, (p) => `${p.given[0]}. ${p.particle} ${p.family}`],
    ["is found with two letters swapped", 12, 0.97, (p) => `${p.given} ${swapped(p.family)}`],
    ["is found with a letter left out", 12, 0.97, (p) => `${p.given} ${dropped(p.family)}`],
    ["is found with a letter too many", 12, 0.97, (p) => `${p.given} ${doubled(p.family)}`],
    [
      "is found by the first letters of both names",
      12,
      0.9,
      (p) => `${p.given.slice(0, 3)} ${p.family.slice(0, 6)}`,
    ],
  ])("%s", (_name, within, least, queryOf) => {
    expect(found(within, queryOf)).toBeGreaterThanOrEqual(least);
  });

  it("comes from one's own team when a colleague fits as well", () => {
    for (const person of sample.slice(0, 100)) {
      const [first] = index.search(person.given, {
        limit: 12,
        prefer: ({ unit }) => unit === person.unit,
      }).entries;
      expect(first.unit).toBe(person.unit);
      expect(comparableName(first.name)).toContain(comparableName(person.given));
    }
  });

  it("never comes with more than was asked for", () => {
    for (const letter of "abdeghjkmnoprstvwz") {
      const { entries, more } = index.search(letter, { limit: 12 });
      expect(entries).toHaveLength(12);
      expect(more).toBe(true);
    }
  });
});
