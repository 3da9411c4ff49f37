import Graph from "graphology";
import graphologyBetweenness from "graphology-metrics/centrality/betweenness";
import { costOfStrengthOne } from "../../src/measures/weighted-betweenness";
import { type BenchGraph } from "../bench-graph";

/** Betweenness of graphology-metrics, directed and not normalised, by node. */
export function graphologyPeer({ n, arcs }: BenchGraph) {
  const graph = new Graph({ type: "directed" });
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (const { from, to, weight } of arcs) graph.addEdge(from, to, { cost: costOfStrengthOne / weight });
  const run = (getEdgeWeight: "cost" | null) => {
    const found = graphologyBetweenness(graph, { getEdgeWeight, normalized: false });
    return Array.from({ length: n }, (_, node) => found[node]);
  };
  return { betweenness: () => run(null), weighted: () => run("cost") };
}
