import { seededRandom, shuffled } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressedRows } from "../graph/compressed-rows";
import { adjustedRand } from "./adjusted-rand";
import { consensusDivision } from "./consensus-division";
import { resolutionSweep } from "./resolution-sweep";

const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 });

describe("consensusDivision", () => {
  it("is the division itself when all runs agree", () => {
    fc.assert(
      fc.property(labels, fc.integer(), (groups, seed) => {
        const run = Int32Array.from(groups);
        expect(adjustedRand(consensusDivision([run, run, run], seed), run) ?? 1).toBeCloseTo(1, 12);
      }),
    );
  });

  it("keeps together whom most runs keep together, and leaves a wanderer where it was most often", () => {
    const runs = [0, 0, 0, 1, 1].map((wanderer) => Int32Array.of(0, 0, 0, wanderer, 1, 1, 1));
    expect([...consensusDivision(runs, 1)]).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  it("does not invent groups where runs have nothing in common", () => {
    const runs = Array.from({ length: 40 }, (_, seed) =>
      Int32Array.from(shuffled([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3], seededRandom(seed))),
    );
    expect(new Set(consensusDivision(runs, 1)).size).toBe(12);
  });

  it("has nothing to say of no runs", () => {
    expect(consensusDivision([], 1)).toHaveLength(0);
  });
});

describe("adjustedRand", () => {
  it("is 1 for renamed groups, the same both ways, and about 0 on average under shuffling", () => {
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const n = Math.min(a.length, b.length);
        const [one, other] = [Int32Array.from(a.slice(0, n)), Int32Array.from(b.slice(0, n))];
        expect(adjustedRand(one, other)).toBe(adjustedRand(other, one));
        const renamed = one.map((group) => 7 - group);
        expect(adjustedRand(one, renamed) ?? 1).toBeCloseTo(1, 12);
      }),
    );
    const fixed = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 2);
    const values = Array.from(
      { length: 2_000 },
      (_, seed) => adjustedRand(fixed, Int32Array.from(shuffled([...fixed], seededRandom(seed)))) ?? 0,
    );
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0, 1);
  });

  it("has the value of the worked example", () => {
    // Pairs together in both: 2; in the first: 4; in the second: 4; of 15: (2 − 16/15) / (4 − 16/15).
    const value = adjustedRand(Int32Array.of(0, 0, 0, 1, 1, 2), Int32Array.of(0, 0, 1, 2, 2, 2));
    expect(value).toBeCloseTo((2 - 16 / 15) / (4 - 16 / 15), 12);
  });

  it("is not defined where there is nothing to agree on", () => {
    expect(adjustedRand(Int32Array.of(0), Int32Array.of(0))).toBeNull();
    expect(adjustedRand(Int32Array.of(0, 0), Int32Array.of(0, 0))).toBeNull();
    expect(adjustedRand(Int32Array.of(0, 1), Int32Array.of(0, 1))).toBeNull();
  });
});

describe("resolutionSweep", () => {
  const clique = (members: readonly number[]) =>
    members.flatMap((from) => members.filter((to) => to !== from).map((to) => ({ from, to, weight: 1 })));
  const two = compressedRows(10, [...clique([0, 1, 2, 3, 4]), ...clique([5, 6, 7, 8, 9])]);

  it("finds clear coalitions at every resolution", () => {
    const swept = resolutionSweep(two, Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), 3, 5, 1);
    expect(swept.map(({ resolution }) => resolution)).toEqual([0.5, 0.75, 1, 1.5, 2]);
    expect(swept.map(({ coalitions }) => coalitions).slice(0, 4)).toEqual([2, 2, 2, 2]);
    expect(swept[2].agreement).toBeCloseTo(1, 12);
  });

  it("is empty without ties", () => {
    expect(resolutionSweep(compressedRows(3, []), new Int32Array(3), 3, 5, 1)).toEqual([]);
  });
});
