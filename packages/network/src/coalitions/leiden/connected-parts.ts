import { type LayeredGraph } from "./layered-graph";
import { renumber } from "./renumber";

/** Splits groups that do not hang together, which never lowers quality, and numbers them from 0 in order of appearance. */
export function connectedParts({ n, offsets, columns }: LayeredGraph, groups: Int32Array): Int32Array {
  const found = new Int32Array(n).fill(-1);
  const stack = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    if (found[start] >= 0) continue;
    found[start] = start;
    stack[0] = start;
    for (let height = 1; height > 0;) {
      const node = stack[--height];
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const neighbour = columns[k];
        if (found[neighbour] >= 0 || groups[neighbour] !== groups[start]) continue;
        found[neighbour] = start;
        stack[height++] = neighbour;
      }
    }
  }
  renumber(found, n);
  return found;
}
