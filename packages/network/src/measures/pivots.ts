import { seededRandom, shuffled } from "@vensterbank/core";

/** Nodes from which shortest paths are looked for in a very large network. */
const mostPivots = 2_000;

/**
 * Sources of shortest paths: every node, or of a very large network a seeded sample (Brandes & Pich 2007), over which
 * sums are scaled up so that they are right on average.
 */
export function pivots(nodes: number, seed: number): Int32Array {
  const all = everyNode(nodes);
  return nodes <= 2 * mostPivots
    ? all
    : Int32Array.from(shuffled([...all], seededRandom(seed)).slice(0, mostPivots)).sort();
}

export function everyNode(nodes: number): Int32Array {
  return Int32Array.from({ length: nodes }, (_, node) => node);
}

/** Makes sums over the sources into betweenness, in place. @param symmetric every pair was met from both ends */
export function scaleSums(sums: Float64Array, sources: number, symmetric: boolean): Float64Array {
  const factor = (symmetric ? 1 : 2) * (sums.length / Math.max(1, sources));
  // Halving is exact, so that with every node as a source nothing but the half remains.
  for (let node = 0; node < sums.length; node++) sums[node] = (sums[node] * factor) / 2;
  return sums;
}
