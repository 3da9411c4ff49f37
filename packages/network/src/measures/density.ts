import { type RelationGraph, tieCount } from "../graph/relation-graph";
import { observedPairs } from "./observed-pairs";

/** Ties over observed pairs, 0..1; null when nobody reported (methods 5: never fill missing reports with zeros). */
export function density(graph: RelationGraph): number | null {
  const pairs = observedPairs(graph);
  return pairs === 0 ? null : tieCount(graph) / pairs;
}
