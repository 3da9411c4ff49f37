import { type LayeredGraph } from "./layered-graph";

/** Quality of a division; divide by the total weight of both directions for modularity. */
export function qualityOf(graph: LayeredGraph, groups: Int32Array): number {
  const { n, layers, offsets, columns, weights, strength, penalty } = graph;
  const sums = new Float64Array(n * layers);
  let inside = graph.inside;
  for (let i = 0; i < n; i++) {
    const group = groups[i];
    for (let s = 0; s < layers; s++) sums[group * layers + s] += strength[i * layers + s];
    for (let k = offsets[i]; k < offsets[i + 1]; k++) if (groups[columns[k]] === group) inside += weights[k];
  }
  let expected = 0;
  for (let at = 0; at < sums.length; at++) expected += penalty[at % layers] * sums[at] * sums[at];
  return inside - expected;
}
