import { type LayeredGraph } from "./layered-graph";
import { type Workspace } from "./workspace";

/** The graph with every part as one node. @param parts numbered 0 … count − 1 */
export function aggregate(
  graph: LayeredGraph,
  parts: Int32Array,
  count: number,
  { order: members, link, touched, size: starts }: Workspace,
): LayeredGraph {
  const { n, layers } = graph;
  const strength = new Float64Array(count * layers);
  starts.fill(0, 0, count);
  for (let i = 0; i < n; i++) {
    starts[parts[i]]++;
    for (let s = 0; s < layers; s++) strength[parts[i] * layers + s] += graph.strength[i * layers + s];
  }
  // Members of each part side by side: `starts` runs from the end of a part down to its beginning.
  for (let part = 1; part < count; part++) starts[part] += starts[part - 1];
  for (let i = n - 1; i >= 0; i--) members[--starts[parts[i]]] = i;

  const offsets = new Int32Array(count + 1);
  const columns = new Int32Array(graph.columns.length);
  const weights = new Float64Array(graph.columns.length);
  let inside = graph.inside;
  let filled = 0;
  for (let part = 0; part < count; part++) {
    const end = part + 1 < count ? starts[part + 1] : n;
    let touchedCount = 0;
    for (let m = starts[part]; m < end; m++)
      for (let k = graph.offsets[members[m]]; k < graph.offsets[members[m] + 1]; k++) {
        const other = parts[graph.columns[k]];
        if (link[other] === 0) touched[touchedCount++] = other;
        link[other] += graph.weights[k];
      }
    for (let t = 0; t < touchedCount; t++) {
      const other = touched[t];
      if (other === part) inside += link[other];
      else {
        columns[filled] = other;
        weights[filled++] = link[other];
      }
      link[other] = 0;
    }
    offsets[part + 1] = filled;
  }
  return {
    ...graph,
    n: count,
    offsets,
    columns: columns.subarray(0, filled),
    weights: weights.subarray(0, filled),
    strength,
    inside,
  };
}
