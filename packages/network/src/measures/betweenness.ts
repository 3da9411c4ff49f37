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
  const dependency = new Float64Array(n);
  const order = new Int32Array(n);
  const from = sources ?? everyNode(n);
  for (const source of from) {
    distance.fill(-1);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const node = order[head];
      const next = distance[node] + 1;
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const neighbour = columns[k];
        if (distance[neighbour] < 0) {
          distance[neighbour] = next;
          paths[neighbour] = 0;
          order[reached++] = neighbour;
        }
        if (distance[neighbour] === next) paths[neighbour] += paths[node];
      }
    }
    // A node's followers were reached later, so their dependencies are complete when the order is walked backwards.
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at];
      const next = distance[node] + 1;
      let sum = 0;
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const follower = columns[k];
        if (distance[follower] === next) sum += (paths[node] / paths[follower]) * (1 + dependency[follower]);
      }
      dependency[node] = sum;
      total[node] += sum;
    }
  }
  return scaleSums(total, from.length, symmetric);
}
