import { type CompressedRows } from "../graph/compressed-rows";
import { everyNode, scaleSums } from "./pivots";

/**
 * Share of shortest paths through each node, by Brandes' (2001) accumulation; not normalised.
 * @param rows directed ties, or a symmetric matrix with `symmetric` so that every pair counts once
 * @param sources of the paths, when not from every node (`pivots`)
 */
export function betweenness(rows: CompressedRows, symmetric: boolean, sources?: Int32Array): Float64Array {
  const { n, offsets, columns } = rows;
  const total = new Float64Array(n);
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  // (1 + dependency) / paths, which every node that leads here asks for.
  const perPath = new Float64Array(n);
  const order = new Int32Array(n);
  // Nodes one step further, in the order in which their predecessors were reached: walked back without a comparison.
  const followers = new Int32Array(columns.length);
  const firstFollower = new Int32Array(n + 1);
  const from = sources ?? everyNode(n);
  for (const source of from) {
    distance.fill(-1);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let found = 0;
    for (let head = 0; head < reached; head++) {
      const node = order[head];
      const next = distance[node] + 1;
      const own = paths[node];
      firstFollower[head] = found;
      for (let k = offsets[node], end = offsets[node + 1]; k < end; k++) {
        const neighbour = columns[k];
        const known = distance[neighbour];
        if (known < 0) {
          distance[neighbour] = next;
          paths[neighbour] = own;
          order[reached++] = neighbour;
          followers[found++] = neighbour;
        } else if (known === next) {
          paths[neighbour] += own;
          followers[found++] = neighbour;
        }
      }
    }
    firstFollower[reached] = found;
    // A node's followers were reached later, so their dependencies are complete when the order is walked backwards.
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at];
      let sum = 0;
      for (let k = firstFollower[at], end = firstFollower[at + 1]; k < end; k++) sum += perPath[followers[k]];
      const dependency = sum * paths[node];
      total[node] += dependency;
      perPath[node] = (1 + dependency) / paths[node];
    }
  }
  return scaleSums(total, from.length, symmetric);
}
