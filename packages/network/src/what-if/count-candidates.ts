import { CoverageState } from "./coverage-state";
import { type CoverageProblem } from "./coverage-problem";
import { PairCandidates } from "./pair-candidates";

/** How many pairs may get a new tie, without going through all of them. */
export function countCandidates(problem: CoverageProblem): number {
  const { weights } = problem;
  const state = new CoverageState(problem, 1);
  let count = 0;
  for (let a = 0; a < weights.blocks; a++)
    for (let b = a + 1; b < weights.blocks; b++)
      if (weights.values[a * weights.blocks + b] > 0 || weights.values[b * weights.blocks + a] > 0)
        count += new PairCandidates(state, a, b, () => true).countFrom(-Infinity);
  return count;
}
