import { type CompressedRows } from "../graph/compressed-rows";

export interface CutStructure {
  /** Nodes whose removal splits their component, ascending. */
  readonly cutPoints: readonly number[];
  /** Ties whose removal splits their component, smaller node first, ascending. */
  readonly bridges: readonly (readonly [number, number])[];
  /** Members of the biconnected parts, each at least two nodes. */
  readonly biconnected: readonly (readonly number[])[];
}

/** Tarjan (1972) and Hopcroft & Tarjan (1973) on a symmetric graph, without recursion. */
export function cutStructure(contacts: CompressedRows): CutStructure {
  const { n, offsets, columns } = contacts;
  const entry = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = offsets.slice(0, n);
  const isCut = new Uint8Array(n);
  const bridges: [number, number][] = [];
  const biconnected: number[][] = [];
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (entry[root] >= 0) continue;
    entry[root] = low[root] = clock++;
    let branches = 0;
    const path = [root];
    const pending = [root];
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (next[node] < offsets[node + 1]) {
        const to = columns[next[node]++];
        if (entry[to] < 0) {
          parent[to] = node;
          entry[to] = low[to] = clock++;
          path.push(to);
          pending.push(to);
        } else if (to !== parent[node]) low[node] = Math.min(low[node], entry[to]);
        continue;
      }
      path.pop();
      const above = parent[node];
      if (above < 0) continue;
      low[above] = Math.min(low[above], low[node]);
      if (low[node] < entry[above]) continue;
      // Nothing below `node` reaches above `above`: everything pending since `node`, with `above`, is one block.
      if (above === root) branches++;
      else isCut[above] = 1;
      const block = [above];
      for (let member = -1; member !== node;) {
        member = pending.pop() ?? node;
        block.push(member);
      }
      biconnected.push(block);
      if (low[node] > entry[above]) bridges.push(above < node ? [above, node] : [node, above]);
    }
    if (branches > 1) isCut[root] = 1;
  }
  return {
    cutPoints: Array.from({ length: n }, (_, i) => i).filter((i) => isCut[i]),
    bridges: bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    biconnected,
  };
}

/** The parts into which a component falls when one node is taken out, largest first. */
export function partsWithout(contacts: CompressedRows, removed: number): number[][] {
  const seen = new Uint8Array(contacts.n);
  seen[removed] = 1;
  const parts: number[][] = [];
  for (let k = contacts.offsets[removed]; k < contacts.offsets[removed + 1]; k++) {
    const start = contacts.columns[k];
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (let head = 0; head < part.length; head++)
      for (let m = contacts.offsets[part[head]]; m < contacts.offsets[part[head] + 1]; m++) {
        const to = contacts.columns[m];
        if (seen[to]) continue;
        seen[to] = 1;
        part.push(to);
      }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || a[0] - b[0]);
}
