import { type CompressedRows } from "../graph/compressed-rows";
import { type PairReports } from "./pair-reports";

/** Contacts by the reports of who answered, with the sum of both reports as weight, and how often each node is named. */
export function thinnedContacts(
  { n, a, b, ab, ba }: PairReports,
  answered: Uint8Array,
): { rows: CompressedRows; indegree: Float64Array } {
  const indegree = new Float64Array(n);
  const offsets = new Int32Array(n + 1);
  const weight = new Float64Array(a.length);
  for (let k = 0; k < a.length; k++) {
    const there = answered[a[k]] ? ab[k] : 0;
    const back = answered[b[k]] ? ba[k] : 0;
    if (there > 0) indegree[b[k]]++;
    if (back > 0) indegree[a[k]]++;
    weight[k] = there + back;
    if (weight[k] === 0) continue;
    offsets[a[k] + 1]++;
    offsets[b[k] + 1]++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const columns = new Int32Array(offsets[n]);
  const weights = new Float64Array(offsets[n]);
  const next = offsets.slice(0, n);
  // Pairs come by their first end, ascending: those with a smaller end first, then the rest, leaves columns ascending.
  const put = (row: number, column: number, value: number) => {
    columns[next[row]] = column;
    weights[next[row]++] = value;
  };
  for (let k = 0; k < a.length; k++) if (weight[k] > 0) put(b[k], a[k], weight[k]);
  for (let k = 0; k < a.length; k++) if (weight[k] > 0) put(a[k], b[k], weight[k]);
  return { rows: { n, offsets, columns, weights }, indegree };
}
