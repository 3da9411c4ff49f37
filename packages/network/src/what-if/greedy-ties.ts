import { type CoverageProblem } from "./coverage-problem";
import { coverage, CoverageState } from "./coverage-state";
import { PairBounds } from "./pair-bounds";
import { PairCandidates } from "./pair-candidates";

/** One new tie, in the order in which the greedy search adds them. */
export interface AddedTie {
  /** Node numbers, i < j. */
  readonly i: number;
  readonly j: number;
  /** What coverage gains by it, after the ties before it. */
  readonly gain: number;
  /** Coverage with it. */
  readonly coverage: number;
  /** Candidates whose gain is within 5 % of the best at this step, this one included. */
  readonly near: number;
  /** Pairs of blocks that have such a candidate, best first, then by number; at most `blockPairs` of them. */
  readonly nearBlocks: readonly NearBlocks[];
  /** All of those pairs of blocks. */
  readonly nearBlockPairs: number;
}

export interface NearBlocks {
  readonly a: number;
  readonly b: number;
  /** Best gain of a tie between these blocks. */
  readonly gain: number;
}

export interface GreedySettings {
  /** Most ties to add. */
  readonly budget: number;
  /** Most new ties per node. */
  readonly cap: number;
  /** Probability that a new tie works, above 0 up to 1. */
  readonly added: number;
  /** Ties that were decided on before; they count for the cap, and not for the budget. */
  readonly before?: readonly (readonly [number, number])[];
  /** Whether to look which other candidates are nearly as good; that takes most of the time in a large network. */
  readonly withNear?: boolean;
}

/** Gains that differ by no more are equal; the smallest (i, j) is then taken. */
export const equalGain = 1e-12;
/** Within this share of the best gain a candidate is nearly as good. */
const nearShare = 0.95;
const shownBlockPairs = 25;

/**
 * Adds, one by one, the tie that adds most to coverage. Coverage is monotone and submodular, so that without a cap it comes to
 * at least 1 − 1/e of the best set of that size (Nemhauser, Wolsey & Fisher 1978). Gains only go down, so that a pair of
 * blocks is looked at anew only when its last known gain may still be the best (lazy evaluation, Minoux 1978).
 */
export function greedyTies(problem: CoverageProblem, settings: GreedySettings): AddedTie[] {
  const { budget, cap, added, before = [], withNear = true } = settings;
  const state = new CoverageState(problem, added);
  const uses = new Int32Array(problem.n);
  for (const [i, j] of before) {
    uses[i]++;
    uses[j]++;
  }
  const open = (node: number) => uses[node] + state.addedOf(node) < cap;
  const pairs = new PairBounds(problem, added);
  const steps: AddedTie[] = [];
  let total = coverage(problem);
  while (steps.length < budget) {
    const candidates = (pair: number) => new PairCandidates(state, pairs.a[pair], pairs.b[pair], open);
    const best = pairs.best(candidates);
    const found = best <= equalGain ? null : pairs.smallest(best - equalGain, candidates);
    if (found === null) break;
    const [i, j] = found;
    const near = withNear ? pairs.near(nearShare * best - equalGain, candidates) : { pairs: [], count: 0 };
    const gain = state.gain(i, j);
    total += gain;
    steps.push({
      i,
      j,
      gain,
      coverage: total,
      near: near.count,
      nearBlockPairs: near.pairs.length,
      nearBlocks: near.pairs
        .map((pair) => ({ a: pairs.a[pair], b: pairs.b[pair], gain: pairs.bounds[pair] }))
        .sort((one, other) => other.gain - one.gain || one.a - other.a || one.b - other.b)
        .slice(0, shownBlockPairs),
    });
    state.add(i, j);
    pairs.touch(problem.blocks.of[i], problem.blocks.of[j], !open(i), !open(j));
  }
  return steps;
}
