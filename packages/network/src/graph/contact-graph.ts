import { type Arc, arcsOf, type CompressedRows, compressedRows, weightOf } from "./compressed-rows";
import { type RelationGraph } from "./relation-graph";

/**
 * Who is in contact by either side's report, as a symmetric matrix; weights are W + Wᵀ of what was reported (an
 * undirected relation keeps its own weights). An unreported direction counts as no report (FORMAT 7.7).
 */
export function contactGraph(graph: RelationGraph): CompressedRows {
  if (!graph.directed) return graph.out;
  const arcs: Arc[] = [];
  for (const { from, to, weight } of arcsOf(graph.out)) {
    const back = weightOf(graph.out, to, from);
    arcs.push({ from, to, weight: weight + back });
    if (back === 0) arcs.push({ from: to, to: from, weight });
  }
  return compressedRows(graph.n, arcs);
}
