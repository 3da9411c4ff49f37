import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantedWave } from "../planted-waves.fixture";
import { type WaveNetwork, type WaveNode } from "../wave-network";
import { computeRemoval } from "./compute-removal";
import { computeWhatIf, type WhatIfSettings } from "./compute-what-if";

const wave = plantedWave({ waveId: "w1", seed: 1, silent: [0, 1, 2, 3, 4, 5] });
const settings: WhatIfSettings = {
  level: "combined",
  aim: "teams",
  weighting: "size",
  budget: 6,
  cap: 2,
  added: 0.5,
  threshold: null,
};
const run = (change: Partial<WhatIfSettings>, network = wave) =>
  computeWhatIf({ network, whole: null, settings: { ...settings, ...change } });

const person = (id: string, unitId: string, role: WaveNode["role"] = "professional"): WaveNode => ({
  id,
  kind: "person",
  role,
  unitId,
  sector: null,
  responded: true,
});

/** Two teams that only hang together through `m`, and a partner that only `m` knows. */
const bridged: WaveNetwork = {
  waveId: "w",
  levels: ["case"],
  nodes: [
    person("a1", "A"),
    person("a2", "A"),
    person("b1", "B"),
    person("b2", "B"),
    person("m", "B", "manager"),
    { ...person("p", ""), kind: "partner", role: "partner", unitId: null, sector: "housing" },
  ],
  ties: [
    ["a1", "a2"],
    ["a1", "m"],
    ["b1", "b2"],
    ["b1", "m"],
    ["m", "p"],
  ].map(([from, to]) => ({ from, to, level: "case" as const, strength: 2 as const, value: null })),
};

describe("computeWhatIf", () => {
  it.each(["teams", "managers", "partners"] as const)("adds ties between blocks that count: %s", (aim) => {
    const { plan } = run({ aim });
    expect(plan?.steps).toHaveLength(6);
    for (const { from, to } of plan?.steps ?? []) {
      const kinds = [from.block.kind, to.block.kind].sort();
      const expected = {
        teams: ["unit", "unit"],
        managers: ["managers", "professionals"],
        partners: ["sector", "unit"],
      };
      expect(kinds).toEqual(expected[aim]);
      expect(from.block).not.toEqual(to.block);
    }
    expect(plan?.coverageAfter).toBeGreaterThan(plan?.coverageBefore ?? 1);
  });

  it("leaves blocks below the threshold out", () => {
    const units = (threshold: number | null) =>
      new Set(
        run({ threshold, budget: 10, cap: 5 }).plan?.steps.flatMap(({ from, to }) =>
          [from, to].map(({ block }) => ("unitId" in block ? block.unitId : "")),
        ),
      );
    expect([...units(null)].sort()).toEqual(["u0", "u1", "u2"]);
    expect([...units(5)].sort()).toEqual(["u1", "u2"]);
    expect(run({ threshold: 100 })).toEqual({ plan: null, splits: null });
  });

  it("divides the budget over inside and outside without a division that another one beats", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 3 }), (budget, cap) => {
        const { splits } = run({ budget, cap });
        expect(splits?.length).toBeGreaterThan(0);
        splits?.forEach((one, place) => {
          expect(one.inside + one.outside).toBeLessThanOrEqual(budget);
          if (place === 0) return;
          expect(one.insideGain).toBeLessThan(splits[place - 1].insideGain + 1e-12);
          expect(one.outsideGain).toBeGreaterThan(splits[place - 1].outsideGain - 1e-12);
        });
      }),
      { numRuns: 12 },
    );
  });

  it("tells side effects apart from the gain", () => {
    const { plan } = run({ budget: 1 }, bridged);
    expect(plan?.steps).toMatchObject([{ from: { id: "a2" }, to: { id: "b1" } }]);
    expect(plan?.sideEffects).toEqual({
      cutPoints: { before: 3, after: 2 },
      eiUnit: { before: (1 - 3) / 4, after: (2 - 3) / 5 },
      eiBorder: { before: (1 - 4) / 5, after: (1 - 5) / 6 },
    });
  });

  it("lists pairs that are as good, by person and by blocks", () => {
    const network = { ...bridged, ties: [] };
    const [first] = run({ aim: "partners", budget: 1, weighting: "equal" }, network).plan?.steps ?? [];
    expect(first).toMatchObject({ from: { id: "a1" }, to: { id: "p" }, alternatives: 1, otherBlockPairs: 0 });
    expect(first.sameBlocks).toEqual([{ from: "a2", to: "p", gain: first.gain }]);
    const [team] = run({ budget: 1 }, network).plan?.steps ?? [];
    expect(team).toMatchObject({ alternatives: 5, otherBlocks: [] });
    expect(team.sameBlocks).toHaveLength(5);
  });

  it("refuses a budget that is none", () => {
    expect(() => run({ budget: 0 })).toThrow(RangeError);
    expect(() => run({ cap: 1.5 })).toThrow(RangeError);
    expect(() => run({ added: 0 })).toThrow(RangeError);
  });
});

describe("computeRemoval", () => {
  it("says what comes apart without somebody", () => {
    const found = computeRemoval({ network: bridged, level: "combined", removed: ["m"] });
    expect(found).toMatchObject({
      removed: ["m"],
      partsBefore: [5],
      partsAfter: [2, 2, 1],
      comesApart: [[["a1", "a2"], ["b1", "b2"], ["p"]]],
      loseAllContact: ["p"],
      pairsLost: 10 - 2,
    });
    expect(found.coverage?.after).toBe(0);
    expect(found.coverage?.before).toBeGreaterThan(0);
    expect(found.blocks).toContainEqual({
      from: { kind: "unit", unitId: "A" },
      to: { kind: "unit", unitId: "B" },
      before: 0.2,
      after: 0,
    });
  });

  it("takes several away at once, and says when nothing comes apart", () => {
    const both = computeRemoval({ network: bridged, level: "combined", removed: ["a2", "p"] });
    expect(both).toMatchObject({ partsAfter: [4], comesApart: [], loseAllContact: [], pairsLost: 0 });
  });

  it("refuses who is not there", () => {
    expect(() => computeRemoval({ network: bridged, level: "case", removed: ["x"] })).toThrow(RangeError);
  });
});
