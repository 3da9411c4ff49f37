import { answeredCount, type RelationGraph, tieCount, tiesOf } from "../graph/relation-graph";

export interface Reconstruction {
  /** Ordered pairs with a tie after filling in. */
  readonly ties: number;
  /** Ordered pairs about which at least one side reported. */
  readonly pairsKnown: number;
  readonly densityOfKnownPairs: number | null;
}

/**
 * Stork & Richards (1992): where only the receiver answered, take over what the receiver said about the pair. Only for
 * relations that are symmetric by nature.
 */
export function reconstruction(graph: RelationGraph): Reconstruction {
  const answered = answeredCount(graph);
  const silent = graph.n - answered;
  const filled = tiesOf(graph).filter(({ to }) => !graph.answered[to]).length;
  const ties = tieCount(graph) + filled;
  const pairsKnown = graph.n * (graph.n - 1) - silent * (silent - 1);
  return { ties, pairsKnown, densityOfKnownPairs: pairsKnown === 0 ? null : ties / pairsKnown };
}
