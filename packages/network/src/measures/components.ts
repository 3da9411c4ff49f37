import { type CompressedRows } from "../graph/compressed-rows";

/** Connected parts of a symmetric graph: node numbers, largest part first, then by first node. */
export function connectedComponents(contacts: CompressedRows): number[][] {
  const seen = new Uint8Array(contacts.n);
  const parts: number[][] = [];
  for (let start = 0; start < contacts.n; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (let head = 0; head < part.length; head++)
      for (let k = contacts.offsets[part[head]]; k < contacts.offsets[part[head] + 1]; k++) {
        const next = contacts.columns[k];
        if (seen[next]) continue;
        seen[next] = 1;
        part.push(next);
      }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || a[0] - b[0]);
}

export function isolatesOf(contacts: CompressedRows): number[] {
  return Array.from({ length: contacts.n }, (_, i) => i).filter(
    (i) => contacts.offsets[i] === contacts.offsets[i + 1],
  );
}

/** Sizes of the strongly connected parts, descending (Tarjan 1972, with an own stack). */
export function strongComponentSizes(rows: CompressedRows): number[] {
  const { n, offsets, columns } = rows;
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const onStack = new Uint8Array(n);
  const stack: number[] = [];
  const sizes: number[] = [];
  const next = offsets.slice(0, n);
  let counter = 0;
  for (let root = 0; root < n; root++) {
    if (index[root] >= 0) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (index[node] < 0) {
        index[node] = low[node] = counter++;
        stack.push(node);
        onStack[node] = 1;
      }
      if (next[node] < offsets[node + 1]) {
        const to = columns[next[node]++];
        if (index[to] < 0) path.push(to);
        else if (onStack[to]) low[node] = Math.min(low[node], index[to]);
        continue;
      }
      path.pop();
      if (path.length > 0) low[path[path.length - 1]] = Math.min(low[path[path.length - 1]], low[node]);
      if (low[node] !== index[node]) continue;
      let size = 0;
      for (let member = -1; member !== node; size++) {
        member = stack.pop() ?? node;
        onStack[member] = 0;
      }
      sizes.push(size);
    }
  }
  return sizes.sort((a, b) => b - a);
}
