import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGraph } from "../graph/relation-graph";
import { type BlockWeighting, blockWeights } from "./block-weights";
import { blocksOf } from "./blocks";
import { countCandidates } from "./count-candidates";
import { coverageProblem, type CoverageProblem } from "./coverage-problem";
import { coverage, CoverageState } from "./coverage-state";
import { candidateTies, exhaustiveTies } from "./exhaustive-ties";
import { coverageWith, gainRanges } from "./gain-range";
import { greedyTies } from "./greedy-ties";
import { randomProblem } from "./random-problem.fixture";

const seeds = fc.integer({ min: 1, max: 1e6 });
const weightings = fc.constantFrom<BlockWeighting>("equal", "size");

/** Coverage written out as in the formula, from the ties one by one. */
function coverageByHand(
  { n, blocks, weights, reach }: CoverageProblem,
  ties: readonly (readonly [number, number])[],
) {
  let sum = 0;
  for (let a = 0; a < weights.blocks; a++)
    for (let b = 0; b < weights.blocks; b++)
      for (let i = 0; i < n; i++) {
        if (blocks.of[i] !== a) continue;
        let fails = 1;
        for (let k = reach.offsets[i]; k < reach.offsets[i + 1]; k++)
          if (reach.blocks[k] === b) fails *= reach.survival[k];
        for (const [x, y] of ties)
          if ((x === i && blocks.of[y] === b) || (y === i && blocks.of[x] === b)) fails *= 0.5;
        sum += (weights.values[a * weights.blocks + b] / blocks.members[a].length) * (1 - fails);
      }
  return sum;
}

/** The greedy search as one would write it down: every candidate at every step. */
function plainGreedy(problem: CoverageProblem, budget: number, cap: number) {
  const state = new CoverageState(problem, 0.5);
  const steps: { i: number; j: number; near: number }[] = [];
  while (steps.length < budget) {
    const open = candidateTies(problem)
      .filter(([i, j]) => !state.isTied(i, j) && state.addedOf(i) < cap && state.addedOf(j) < cap)
      .map(([i, j]) => ({ i, j, gain: state.gain(i, j) }));
    const best = Math.max(0, ...open.map(({ gain }) => gain));
    const first = open.find(({ gain }) => gain >= best - 1e-12);
    if (first === undefined || best <= 1e-12) break;
    const near = open.filter(({ gain }) => gain >= 0.95 * best - 1e-12).length;
    steps.push({ i: first.i, j: first.j, near });
    state.add(first.i, first.j);
  }
  return steps;
}

describe("greedyTies", () => {
  it("takes the same ties as a search through all pairs, and counts the same alternatives", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 2, max: 14 }),
        weightings,
        fc.integer({ min: 1, max: 4 }),
        (seed, n, weighting, cap) => {
          const problem = randomProblem(seed, n, weighting);
          const found = greedyTies(problem, { budget: 6, cap, added: 0.5 });
          expect(found.map(({ i, j, near }) => ({ i, j, near }))).toEqual(plainGreedy(problem, 6, cap));
          expect(countCandidates(problem)).toBe(candidateTies(problem).length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("counts coverage as the formula does, step by step", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(seed, 10, "size");
        expect(coverage(problem)).toBeCloseTo(coverageByHand(problem, []), 12);
        const ties: (readonly [number, number])[] = [];
        for (const step of greedyTies(problem, { budget: 4, cap: 2, added: 0.5 })) {
          ties.push([step.i, step.j]);
          expect(step.coverage).toBeCloseTo(coverageByHand(problem, ties), 12);
        }
      }),
    );
  });

  it("comes to at least 1 − 1/e of the best set, and never above it", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 3 }), (seed, budget) => {
        const problem = randomProblem(seed, 9);
        const gain = greedyTies(problem, { budget, cap: Infinity, added: 0.5 }).reduce(
          (sum, step) => sum + step.gain,
          0,
        );
        const best = exhaustiveTies(problem, budget, 0.5);
        expect(gain).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best.gain - 1e-12);
        expect(gain).toBeLessThanOrEqual(best.gain + 1e-12);
        expect(coverageByHand(problem, best.ties)).toBeCloseTo(coverage(problem) + best.gain, 12);
      }),
      { numRuns: 150 },
    );
  });

  it("gives nobody more new ties than the cap, earlier decided ones included", () => {
    const problem = randomProblem(3, 12);
    const [first] = greedyTies(problem, { budget: 1, cap: 1, added: 0.5 });
    const later = greedyTies(problem, { budget: 9, cap: 1, added: 0.5, before: [[first.i, first.j]] });
    const ends = later.flatMap(({ i, j }) => [i, j]);
    expect(new Set(ends).size).toBe(ends.length);
    expect(ends).not.toContain(first.i);
    expect(ends).not.toContain(first.j);
  });
});

describe("coverage", () => {
  it("never goes down with a tie more, and gains less the more there are (submodular)", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(1000), { maxLength: 6 }), fc.nat(1000), (seed, chosen, extra) => {
        const problem = randomProblem(seed, 9);
        const candidates = candidateTies(problem);
        fc.pre(candidates.length > 1);
        const [i, j] = candidates[extra % candidates.length];
        const few = new CoverageState(problem, 0.5);
        const many = new CoverageState(problem, 0.5);
        chosen.forEach((pick, place) => {
          const [x, y] = candidates[pick % candidates.length];
          if ((x === i && y === j) || many.isTied(x, y)) return;
          many.add(x, y);
          if (place % 2 === 0) few.add(x, y);
        });
        expect(many.gain(i, j)).toBeGreaterThanOrEqual(0);
        expect(few.gain(i, j)).toBeGreaterThanOrEqual(many.gain(i, j) - 1e-15);
      }),
    );
  });

  it("of two who reach each other is the probability that their tie works", () => {
    const blocks = blocksOf(["a", "b"]);
    const pair = coverageProblem(
      relationGraph(
        2,
        true,
        [true, true],
        [
          { from: 0, to: 1, weight: 1 },
          { from: 1, to: 0, weight: 4 },
        ],
      ),
      blocks,
      blockWeights(blocks, "equal"),
      (weight) => weight / 5,
    );
    expect(coverage(pair)).toBeCloseTo(0.8, 15);
    expect(greedyTies(pair, { budget: 3, cap: 3, added: 0.5 })).toEqual([]);
  });

  it("refuses weights and probabilities that are none", () => {
    const blocks = blocksOf(["a", "b"]);
    const graph = relationGraph(2, true, [true, true], [{ from: 0, to: 1, weight: 1 }]);
    expect(() => blockWeights(blocks, () => -1)).toThrow(RangeError);
    expect(() => blockWeights(blocks, () => 0)).toThrow(RangeError);
    expect(() => blockWeights(blocksOf(["a", "a"]), "equal")).toThrow(RangeError);
    expect(() => coverageProblem(graph, blocks, blockWeights(blocks, "equal"), () => 1.2)).toThrow(
      RangeError,
    );
    const problem = coverageProblem(graph, blocks, blockWeights(blocks, "equal"), () => 0.5);
    expect(() => new CoverageState(problem, 0)).toThrow(RangeError);
  });

  it("weighs only the pairs that a client names", () => {
    const blocks = blocksOf(["a", "b", "c"]);
    const problem = coverageProblem(
      relationGraph(3, true, [true, true, true], []),
      blocks,
      blockWeights(blocks, (from, to) => (from === 0 && to === 2 ? 3 : 0)),
      () => 0.5,
    );
    const steps = greedyTies(problem, { budget: 5, cap: 5, added: 0.5 });
    expect(steps.map(({ i, j, gain }) => [i, j, gain])).toEqual([[0, 2, 0.5]]);
  });
});

describe("gainRanges", () => {
  it("holds the gain that was assumed, and grows with the probability as a whole", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = randomProblem(seed, 10);
        const steps = greedyTies(problem, { budget: 5, cap: 3, added: 0.5 });
        const { steps: ranges, total } = gainRanges(problem, steps);
        steps.forEach(({ gain }, place) => {
          expect(gain).toBeGreaterThanOrEqual(ranges[place].low - 1e-15);
          expect(gain).toBeLessThanOrEqual(ranges[place].high + 1e-15);
        });
        const before = coverage(problem);
        expect(before + total.low).toBeCloseTo(coverageWith(problem, steps, 0.3), 12);
        expect(before + total.high).toBeCloseTo(coverageWith(problem, steps, 0.7), 12);
      }),
    );
  });
});
