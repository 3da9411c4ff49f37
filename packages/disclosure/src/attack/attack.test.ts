import { seededRandom, shuffled } from "@vensterbank/core";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type Candidate } from "../answer-system";
import { decideReleases } from "../decide-releases";
import { attack, follows } from "./attacker";
import { randomOrganisation, shapes } from "./random-systems";

/** `ATTACKS=2000` tries more. */
const runs = Number(process.env.ATTACKS ?? 200);
const counts = { systems: 0, calls: 0, groups: 0, released: 0, setsTried: 0, exposedWithoutGate: 0 };

describe("an attacker with every released figure", () => {
  afterAll(() => process.stdout.write(`attacker: ${JSON.stringify(counts)}\n`));

  it.each(shapes)("learns of no few people, exactly or nearly: %s", async (shape) => {
    const one = fc.record({
      seed: fc.integer(),
      most: fc.integer({ min: 6, max: 10 }),
      threshold: fc.constantFrom(5, 5, 8, 10),
      calls: fc.integer({ min: 1, max: 3 }),
      answers: fc.constantFrom("none", "some", "some"),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ seed, most, threshold, calls, answers }) => {
        const random = seededRandom(seed);
        // Without sums only the exact part is at work: with them, the interval audit would cover for its mistakes.
        const exactOnly = answers === "none";
        const made = randomOrganisation(shape, exactOnly ? 2 * most : most, random);
        const { candidates } = made;
        const system = exactOnly ? { ...made.system, sums: {} } : made.system;
        const asked = shuffled(candidates, random);
        const released: Candidate[] = [];
        let guarded: readonly Candidate[] = [];
        for (let call = 1; call <= calls; call++) {
          const upTo = asked.slice(0, Math.ceil((asked.length * call) / calls));
          const verdicts = await decideReleases(system, released, upTo, { threshold });
          for (const group of upTo) {
            const verdict = verdicts.get(group.id);
            const before = released.some(({ id }) => id === group.id);
            if (before) expect(verdict).toEqual({ shown: true });
            else if (verdict?.shown) released.push(group);
          }
          if (call === 1) {
            guarded = upTo.filter(({ id }) => {
              const verdict = verdicts.get(id);
              return verdict?.shown === false && /alike|extreme/.test(verdict.reason);
            });
          }
        }
        const after = attack(system, released, threshold, 0.25);
        expect(after.found, `${released.length} of ${asked.length} released`).toEqual([]);
        for (const group of guarded) expect(follows(system, released, group), group.id).toBe(false);
        counts.systems += 1;
        counts.calls += calls;
        counts.groups += asked.length;
        counts.released += released.length;
        counts.setsTried += after.tried;
        const everything = asked.filter(({ atoms }) => sizeOf(system.atoms, atoms) >= threshold);
        counts.exposedWithoutGate += attack(system, everything, threshold, 0.25).found.length > 0 ? 1 : 0;
      }),
      { numRuns: runs / shapes.length, seed: 20_261_122 },
    );
  });
});

function sizeOf(atoms: readonly { n: number }[], members: readonly number[]): number {
  return members.reduce((sum, atom) => sum + atoms[atom].n, 0);
}
