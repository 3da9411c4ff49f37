import { type CompressedRows } from "../graph/compressed-rows";

/**
 * Largest k for which a node belongs to a part in which everybody has k ties within it (Seidman 1983; peeling after
 * Batagelj & Zaversnik 2003).
 * @param degrees ties that keep a node in @param lose rows of the nodes that lose a tie when a node goes
 * For a symmetric graph both are its own; for in-cores the degrees are received reports and the losers those reported to.
 */
export function coreness(degrees: readonly number[], lose: readonly CompressedRows[]): number[] {
  const n = degrees.length;
  const left = Int32Array.from(degrees);
  const core = new Array<number>(n).fill(0);
  const gone = new Uint8Array(n);
  const buckets: number[][] = Array.from({ length: Math.max(0, ...degrees) + 1 }, () => []);
  for (let i = 0; i < n; i++) buckets[left[i]].push(i);
  let level = 0;
  for (let taken = 0; taken < n;) {
    while (buckets[level].length === 0) level++;
    const node = buckets[level].pop() ?? 0;
    if (gone[node] || left[node] > level) continue;
    gone[node] = 1;
    taken++;
    core[node] = level;
    for (const rows of lose)
      for (let k = rows.offsets[node]; k < rows.offsets[node + 1]; k++) {
        const other = rows.columns[k];
        if (gone[other] || left[other] <= level) continue;
        left[other]--;
        buckets[left[other]].push(other);
      }
  }
  return core;
}
