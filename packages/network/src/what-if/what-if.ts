/** What-if over new ties and removals: coverage between blocks, never a prediction (methods 6). */
export { blocksOf, type Blocks } from "./blocks";
export { blockWeights, type BlockWeighting, type BlockWeights, type Wanted } from "./block-weights";
export { countCandidates } from "./count-candidates";
export { coverage } from "./coverage-state";
export { coverageProblem, type CoverageProblem } from "./coverage-problem";
export { type BestSet, candidateTies, exhaustiveTies } from "./exhaustive-ties";
export { type GainRange, gainRanges } from "./gain-range";
export { type AddedTie, type GreedySettings, greedyTies } from "./greedy-ties";
export { type BudgetSplit, budgetSplits } from "./budget-splits";
export { computeRemoval, type RemovalInput, type RemovalResult } from "./compute-removal";
export {
  computeWhatIf,
  type WhatIfInput,
  type WhatIfPlan,
  type WhatIfResult,
  type WhatIfSettings,
  type WhatIfStep,
} from "./compute-what-if";
export { pairCoverage } from "./pair-coverage";
export { type SideEffects } from "./side-effects";
export { tieProbabilities } from "./tie-probability";
export { type BlockName, type WhatIfAim, whatIfAims } from "./wave-blocks";
