import { weightOf } from "../graph/compressed-rows";
import { answeredCount, type RelationGraph, tiesOf } from "../graph/relation-graph";
import { type DyadCensus } from "../network-result";

export interface ObservedDyads extends DyadCensus {
  /** Σ min(w_ij, w_ji) over ordered pairs, and Σ w, both on pairs where both answered. */
  readonly weightMet: number;
  readonly weightSum: number;
}

/** Holland & Leinhardt's census of a directed relation on unordered pairs where both ends answered. */
export function dyadCensus(graph: RelationGraph): ObservedDyads {
  let ties = 0;
  let returned = 0;
  let weightMet = 0;
  let weightSum = 0;
  for (const { from, to, weight } of tiesOf(graph)) {
    if (!graph.answered[from] || !graph.answered[to]) continue;
    const back = weightOf(graph.out, to, from);
    ties++;
    if (back > 0) returned++;
    weightMet += Math.min(weight, back);
    weightSum += weight;
  }
  const mutual = returned / 2;
  const asymmetric = ties - returned;
  const answered = answeredCount(graph);
  return {
    mutual,
    asymmetric,
    null: (answered * (answered - 1)) / 2 - mutual - asymmetric,
    weightMet,
    weightSum,
  };
}
