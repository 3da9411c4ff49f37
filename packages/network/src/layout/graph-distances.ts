import { type CompressedRows } from "../graph/compressed-rows";

/**
 * Lengths of shortest paths between all nodes, weights = lengths (Dijkstra 1959 with a binary heap).
 * Unreachable pairs get the largest finite distance + 1 (methods 5). @returns n × n, row-major
 */
export function graphDistances(lengths: CompressedRows): Float32Array {
  const { n, offsets, columns, weights } = lengths;
  const all = new Float32Array(n * n).fill(Infinity);
  const heap = new Int32Array(n);
  const place = new Int32Array(n);
  const distance = new Float64Array(n);
  let largest = 0;
  for (let source = 0; source < n; source++) {
    distance.fill(Infinity);
    place.fill(-1);
    distance[source] = 0;
    heap[0] = source;
    place[source] = 0;
    let size = 1;
    while (size > 0) {
      const node = heap[0];
      const last = heap[--size];
      if (size > 0) sink(last, size);
      place[node] = -2;
      all[source * n + node] = distance[node];
      largest = Math.max(largest, distance[node]);
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        const to = columns[k];
        const through = distance[node] + weights[k];
        if (place[to] === -2 || through >= distance[to]) continue;
        distance[to] = through;
        rise(to, place[to] < 0 ? size++ : place[to]);
      }
    }
  }
  for (let k = 0; k < all.length; k++) if (all[k] === Infinity) all[k] = largest + 1;
  return all;

  function rise(node: number, from: number) {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (distance[heap[above]] <= distance[node]) break;
      heap[at] = heap[above];
      place[heap[at]] = at;
      at = above;
    }
    heap[at] = node;
    place[node] = at;
  }

  function sink(node: number, size: number) {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && distance[heap[below + 1]] < distance[heap[below]]) below++;
      if (distance[heap[below]] >= distance[node]) break;
      heap[at] = heap[below];
      place[heap[at]] = at;
      at = below;
    }
    heap[at] = node;
    place[node] = at;
  }
}
