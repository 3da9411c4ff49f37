import { coverage, CoverageState } from "./coverage-state";
import { type CoverageProblem } from "./coverage-problem";

/** Probabilities between which a new tie may be thought to work (methods 6). */
const assumed = [0.3, 0.4, 0.5, 0.6, 0.7];

export interface GainRange {
  readonly low: number;
  readonly high: number;
}

/** What the same ties, added in the same order, gain when a new tie works less or more often: per tie, and all together. */
export function gainRanges(
  problem: CoverageProblem,
  ties: readonly { readonly i: number; readonly j: number }[],
): { readonly steps: readonly GainRange[]; readonly total: GainRange } {
  const runs = assumed.map((added) => {
    const state = new CoverageState(problem, added);
    return ties.map(({ i, j }) => {
      const gain = state.gain(i, j);
      state.add(i, j);
      return gain;
    });
  });
  const range = (values: readonly number[]): GainRange => ({
    low: Math.min(...values),
    high: Math.max(...values),
  });
  return {
    steps: ties.map((_, step) => range(runs.map((gains) => gains[step]))),
    total: range(runs.map((gains) => gains.reduce((sum, gain) => sum + gain, 0))),
  };
}

/** Coverage once these ties are added. */
export function coverageWith(
  problem: CoverageProblem,
  ties: readonly { readonly i: number; readonly j: number }[],
  added: number,
): number {
  const state = new CoverageState(problem, added);
  return ties.reduce((total, { i, j }) => {
    const gain = state.gain(i, j);
    state.add(i, j);
    return total + gain;
  }, coverage(problem));
}
