import { answeredCount, type RelationGraph } from "../graph/relation-graph";

/** Pairs that somebody reported on: ordered, with an answering sender (directed), or unordered with an answering end. */
export function observedPairs(graph: RelationGraph): number {
  const answered = answeredCount(graph);
  if (graph.directed) return answered * Math.max(0, graph.n - 1);
  const silent = graph.n - answered;
  return (graph.n * (graph.n - 1) - silent * (silent - 1)) / 2;
}
