import { type EiMeasure, type NetworkSettings } from "../network-result";
import { type WithheldReason } from "../measure";
import { eiIndex, permuteEi } from "../measures/ei-index";
import { type RelationGraph } from "../graph/relation-graph";

/** The E-I index with its expectation and attainable ends, or the reason why not. */
export function eiMeasure(
  graph: RelationGraph,
  groups: readonly string[],
  settings: NetworkSettings,
  withheldFor: WithheldReason | null,
): EiMeasure {
  const index = eiIndex(graph, groups, false);
  const nothing = (reason: WithheldReason): EiMeasure => ({
    value: null,
    comparison: null,
    reason,
    ties: { within: 0, across: 0 },
    weighted: null,
    lowest: null,
    highest: null,
    rescaled: null,
  });
  if (withheldFor !== null) return nothing(withheldFor);
  if (new Set(groups).size < 2) return nothing("one-group");
  const shuffled = permuteEi(graph, groups, false, settings.permutations, settings.seed);
  if (index.ei === null || index.expected === null || shuffled === null) return nothing("no-ties");
  return {
    value: index.ei,
    comparison: {
      null: "label-permutation",
      expected: index.expected,
      low: shuffled.low,
      high: shuffled.high,
      p: shuffled.pTwoSided,
      draws: shuffled.draws,
      seed: shuffled.seed,
    },
    reason: null,
    ties: { within: index.within, across: index.across },
    weighted: eiIndex(graph, groups, true).ei,
    lowest: index.lowest,
    highest: index.highest,
    rescaled: index.rescaled,
  };
}
