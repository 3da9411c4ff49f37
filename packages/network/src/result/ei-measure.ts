import { type RelationGraph } from "../graph/relation-graph";
import { type NullComparison, type WithheldReason } from "../measure";
import { eiIndex, permuteEi } from "../measures/ei-index";
import { type EiMeasure, type NetworkSettings } from "../network-result";

/**
 * The E-I index with its expectation and attainable ends, or the reason why not.
 * @param shuffled what chance gives, when labels were shuffled already
 */
export function eiMeasure(
  graph: RelationGraph,
  groups: readonly string[],
  settings: NetworkSettings,
  withheldFor: WithheldReason | null,
  shuffled: NullComparison | null = null,
): EiMeasure {
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
  const index = eiIndex(graph, groups, false);
  const comparison = shuffled ?? comparisonOf(graph, groups, settings, index.expected);
  if (index.ei === null || index.expected === null || comparison === null) return nothing("no-ties");
  return {
    value: index.ei,
    comparison: { ...comparison, expected: index.expected },
    reason: null,
    ties: { within: index.within, across: index.across },
    weighted: eiIndex(graph, groups, true).ei,
    lowest: index.lowest,
    highest: index.highest,
    rescaled: index.rescaled,
  };
}

function comparisonOf(
  graph: RelationGraph,
  groups: readonly string[],
  { permutations, seed }: NetworkSettings,
  expected: number | null,
): NullComparison | null {
  const drawn = permuteEi(graph, groups, false, permutations, seed);
  if (drawn === null || expected === null) return null;
  const { low, high, pTwoSided: p, draws } = drawn;
  return { null: "label-permutation", expected, low, high, p, draws, seed };
}
