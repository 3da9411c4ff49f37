import { asId, type InsideRole, type PersonId, type UnitId } from "@vensterbank/core";
import {
  axes,
  computePositionCells,
  computeWaveChange,
  type GroupKey,
  placesInWave,
  type WaveData,
} from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoggedRelease } from "./plan/logged-release";
import { planComparison } from "./plan/plan-comparison";
import { items, units } from "./random-wave.fixture";
import { releaseChange } from "./release-change";
import { releasedWave } from "./released-wave.fixture";
import { attack } from "./subtraction-attack.fixture";

/*
 * Somebody reads everything that is shown of three waves, knows who is in which unit and role and who answered when, and
 * does sums. Told from the released documents alone: the log, the cells and the gate are not asked.
 */

const threshold = 5;
const names = ["w1", "w2", "w3"] as const;

interface Person {
  readonly pseudonym: string;
  readonly unitId: string;
  readonly role: string;
}

/** Three waves of one staff: most answer most times, some come, go or move to another unit. */
const threeWaves = fc
  .array(
    fc.record({
      places: fc.array(fc.constantFrom("a", "a", "a", "b", "b", "c", "d", "d", "e", "f", "d1"), {
        minLength: 2,
        maxLength: 2,
      }),
      moves: fc.integer({ min: 0, max: 9 }),
      role: fc.constantFrom("director", "manager", "manager", "professional", "professional", "professional"),
      answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
      silent: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 45, maxLength: 90 },
  )
  .map((staff): WaveData[] =>
    names.map((_, w) => {
      const here = staff.map(({ places, moves, role, ...rest }, i) => ({
        ...rest,
        personId: asId<PersonId>(`p${i}`),
        unitId: asId<UnitId>(places[moves === 0 && w > 0 ? 1 : 0]),
        role: role as InsideRole,
      }));
      return {
        settings: {
          topics: [],
          thresholds: { results: threshold, sensitive: 8, openText: 10 },
          nameLevel: "groups",
          cut: 3,
        },
        seed: 3,
        units,
        items,
        frame: here.map(({ personId, unitId, role }) => ({ personId, unitId, role })),
        responses: here
          .filter(({ silent }) => silent[w] > 0)
          .map(({ personId, unitId, role, answers }) => ({
            pseudonym: personId,
            unitId,
            role,
            answers: Object.fromEntries(
              items
                .filter(({ side }) => side === "inside")
                .map(({ id }, j) => [id, 1 + ((answers[w] + j * j) % 5)]),
            ),
          })),
        partners: 0,
        partnerResponses: [],
      };
    }),
  );

const isIn = (group: GroupKey, person: Person) => {
  if (group.kind === "organisation") return true;
  if (group.kind === "role") return person.role === group.role;
  const parents = new Map(units.map(({ id, parentId }) => [id as string, parentId as string | null]));
  for (let at: string | null = person.unitId; at !== null; at = parents.get(at) ?? null)
    if (at === group.unitId) return true;
  return false;
};

/** Every mean of an axis that the documents tell, as the people it is about, per wave. */
async function told(waves: readonly WaveData[]) {
  const placed = waves.map(placesInWave);
  const people = waves.map((wave, i) => wave.responses.filter(({ pseudonym }) => placed[i].has(pseudonym)));
  const closed = await Promise.all(waves.map(releasedWave));
  const logs: LoggedRelease[][] = closed.map(({ log }) => [...log]);
  const sets: Person[][][] = closed.map(({ seen }, i) =>
    [seen.organisation, ...seen.departments, ...seen.teams, ...seen.roles].flatMap((group) =>
      group.shown && group.position.shown ? [people[i].filter((person) => isIn(group.group, person))] : [],
    ),
  );
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    const change = computeWaveChange(waves[from], waves[to]);
    const side = (i: number, others: readonly number[]) => ({
      waveId: names[i],
      units,
      thresholds: waves[i].settings.thresholds,
      position: computePositionCells(
        waves[i],
        others.map((other) => ({ waveId: names[other], places: placed[other] })),
      ),
      log: logs[i],
    });
    const others = (i: number) => [0, 1, 2].filter((other) => other !== i);
    const planned = await planComparison(change, side(from, others(from)), side(to, others(to)));
    logs[from].push(...planned.from);
    logs[to].push(...planned.to);
    const seen = releaseChange(
      change,
      { waveId: names[from], threshold, log: logs[from] },
      { waveId: names[to], threshold, log: logs[to] },
    );
    for (const { group, axes: moves } of [
      seen.organisation,
      ...seen.roles,
      ...seen.departments,
      ...seen.teams,
    ]) {
      const linked = axes.some(
        (axis) => moves[axis].shown && (moves[axis].basis === "paired" || moves[axis].composition),
      );
      if (!linked) continue;
      const both = (i: number) =>
        new Set(people[i].filter((one) => isIn(group, one)).map(({ pseudonym }) => pseudonym));
      const [first, second] = [both(from), both(to)];
      for (const i of [from, to])
        sets[i].push(people[i].filter(({ pseudonym }) => first.has(pseudonym) && second.has(pseudonym)));
    }
  }
  return { people, sets };
}

describe("what is shown of three waves", () => {
  it("gives no sum of fewer people than the threshold, by adding and subtracting in any way", async () => {
    let shown = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(threeWaves, async (waves) => {
        const { people, sets } = await told(waves);
        people.forEach((all, i) => {
          shown += sets[i].length;
          tried += attack(all, sets[i], threshold);
        });
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(20);
    expect(tried).toBeGreaterThan(1000);
  });

  it("would be caught telling of one person: the attacker finds a team less its other members", () => {
    const people = Array.from({ length: 9 }, (_, i) => ({ pseudonym: `${i}`, unitId: "a", role: "manager" }));
    expect(() => attack(people, [people, people.slice(1)], threshold)).toThrow();
  });
});
