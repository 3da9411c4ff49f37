import { asId, type InsideRole, insideRoles, type PersonId, type UnitId } from "@vensterbank/core";
import { type GroupKey, type WaveData } from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { items, units } from "./random-wave.fixture";
import { releasedWave } from "./released-wave.fixture";
import { type ReleasedGroup, type ReleasedMean } from "./released-wave-result";
import { type Released } from "./released";
import { attack } from "./subtraction-attack.fixture";

interface Somebody {
  readonly unitId: string;
  readonly role: InsideRole;
  readonly level: number;
}

/** Everybody answers, and every third place has one who does not, so that intervals tell how far people lie apart. */
function waveOf(people: readonly Somebody[]): WaveData {
  const inside = items.filter(({ side }) => side === "inside").map(({ id }) => id);
  const asked = [...inside, "change.risk.opportunity", "change.risk.threat"];
  const placed = people.map(({ unitId, role, level }, i) => ({
    pseudonym: `p${i}`,
    unitId: asId<UnitId>(unitId),
    role,
    answers: {
      ...Object.fromEntries(asked.map((id, j) => [id, 1 + ((level + ((i * i * (j + 1)) % 3)) % 5)])),
      "change.risk.exposure": (level * 3 + i) % 11,
    },
  }));
  const silent = placed
    .filter((_, i) => i % 3 === 0)
    .map((one) => ({ ...one, pseudonym: `q${one.pseudonym}` }));
  return {
    settings: {
      topics: [{ key: "risk", name: { nl: "r", en: "r" }, description: { nl: "r", en: "r" } }],
      thresholds: { results: 5, sensitive: 8, openText: 10 },
      nameLevel: "groups",
      cut: 3,
    },
    seed: 3,
    units,
    items,
    frame: [...placed, ...silent].map(({ pseudonym, unitId, role }) => ({
      personId: asId<PersonId>(pseudonym),
      unitId,
      role,
    })),
    responses: placed,
    partners: 0,
    partnerResponses: [],
  };
}

const team = (size: number, unitId: string, role: InsideRole = "professional"): Somebody[] =>
  Array.from({ length: size }, (_, i) => ({ unitId, role, level: i * 7 + size }));

const isIn = (group: GroupKey) => (person: { readonly unitId: string; readonly role: string }) => {
  if (group.kind === "organisation") return true;
  if (group.kind === "role") return person.role === group.role;
  const parents = new Map(units.map(({ id, parentId }) => [id as string, parentId as string | null]));
  for (let at: string | null = person.unitId; at !== null; at = parents.get(at) ?? null)
    if (at === group.unitId) return true;
  return false;
};

/** The sum of squares of a mean that is told with its standard deviation. */
function squares(mean: Released<ReleasedMean>): { n: number; sum: number; squares: number } | null {
  if (!mean.shown || mean.sd === null) return null;
  const { n, sd } = mean;
  return { n, sum: n * mean.mean, squares: (n - 1) * sd ** 2 + n * mean.mean ** 2 };
}

/** Groups of which some interval is told to every digit. */
const withSpread = (groups: readonly ReleasedGroup[]) =>
  groups.filter(
    (group) =>
      group.shown &&
      ((group.position.shown && group.position.tipping.internal.sdUnits !== null) ||
        group.facets.some((facet) => facet.shown && facet.sd !== null)),
  );

describe("the spread of fewer than ten people", () => {
  it("is not what the squares of larger teams leave of those of the organisation", async () => {
    const sizes = { a: 14, b: 12, c: 6, d: 12, e: 11, f: 13 };
    const { result, seen } = await releasedWave(
      waveOf(Object.entries(sizes).flatMap(([id, size]) => team(size, id))),
    );
    const truth = result.teams.flatMap(({ group, facets }) =>
      group.kind === "team" && group.unitId === asId<UnitId>("c") ? [facets[0].sd] : [],
    );
    const facetOf = (group: ReleasedGroup) => (group.shown ? squares(group.facets[0]) : null);
    const whole = facetOf(seen.organisation);
    const told = seen.teams.flatMap((group) => facetOf(group) ?? []);
    if (whole === null) throw new Error("the organisation shows no spread");
    const left = told.reduce(
      (rest, one) => ({
        n: rest.n - one.n,
        sum: rest.sum - one.sum,
        squares: rest.squares - one.squares,
      }),
      whole,
    );
    const guess = Math.sqrt((left.squares - left.sum ** 2 / left.n) / (left.n - 1));
    expect(truth[0]).toBeGreaterThan(0);
    expect(left.n).toBeGreaterThanOrEqual(10);
    expect(Math.abs(guess - (truth[0] ?? 0))).toBeGreaterThan(0.01);
    // All of them still show where they stand, with an interval in whole points.
    for (const group of seen.teams)
      expect(group.shown && group.position.shown && group.position.interval95.internal).toBeTruthy();
  });

  it("does not follow from the intervals of groups that are told, in any organisation", async () => {
    const organisation = fc.array(
      fc.record({
        unitId: fc.constantFrom("a", "a", "a", "b", "b", "b", "c", "d", "d", "e", "f", "d1"),
        role: fc.constantFrom(...insideRoles, "professional" as const, "professional" as const),
        level: fc.nat(20),
      }),
      { minLength: 50, maxLength: 110 },
    );
    let told = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(organisation, async (people) => {
        const data = waveOf(people);
        const { seen } = await releasedWave(data);
        const groups = withSpread([seen.organisation, ...seen.departments, ...seen.teams, ...seen.roles]);
        const sets = groups.map(({ group }) => data.responses.filter(isIn(group)));
        told += sets.length;
        tried += attack(data.responses, sets, 10);
        const ofTopic = [seen.topics[0].organisation, ...seen.topics[0].roles].filter(
          (group) => group.shown && group.exposure.shown && group.exposure.sd !== null,
        );
        tried += attack(
          data.responses,
          ofTopic.map(({ group }) => data.responses.filter(isIn(group))),
          10,
        );
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(told).toBeGreaterThan(40);
    expect(tried).toBeGreaterThan(100);
  });
});
