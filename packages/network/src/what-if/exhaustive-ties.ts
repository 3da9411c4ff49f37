import { CoverageState } from "./coverage-state";
import { type CoverageProblem } from "./coverage-problem";
import { areTied } from "./coverage-problem";

export interface BestSet {
  readonly gain: number;
  readonly ties: readonly (readonly [number, number])[];
}

/** Pairs that may get a tie: of different blocks that count for each other, nobody reported one, one of both told. Smallest (i, j) first. */
export function candidateTies(problem: CoverageProblem): [number, number][] {
  const { n, blocks, weights, answered } = problem;
  const counts = (a: number, b: number) => weights.values[a * weights.blocks + b] > 0;
  const found: [number, number][] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [blocks.of[i], blocks.of[j]];
      if (a < 0 || b < 0 || a === b || !(counts(a, b) || counts(b, a))) continue;
      if ((answered[i] === 1 || answered[j] === 1) && !areTied(problem, i, j)) found.push([i, j]);
    }
  return found;
}

/**
 * The best set of a number of new ties, without a cap, by looking at every set that may still be the best: because coverage is
 * submodular, a tie never gains more than it does at first. For small networks.
 */
export function exhaustiveTies(problem: CoverageProblem, budget: number, added: number): BestSet {
  const start = new CoverageState(problem, added);
  const candidates = candidateTies(problem)
    .map(([i, j]) => ({ i, j, most: start.gain(i, j) }))
    .sort((one, other) => other.most - one.most);
  let best: BestSet = { gain: 0, ties: [] };
  const search = (state: CoverageState, from: number, chosen: BestSet) => {
    const left = budget - chosen.ties.length;
    for (let k = from; k < candidates.length; k++) {
      const { i, j, most } = candidates[k];
      if (chosen.gain + left * most <= best.gain) return;
      const found = { gain: chosen.gain + state.gain(i, j), ties: [...chosen.ties, [i, j] as const] };
      if (found.gain > best.gain) best = found;
      if (left === 1) continue;
      const next = state.copy();
      next.add(i, j);
      search(next, k + 1, found);
    }
  };
  search(start, 0, best);
  return best;
}
