import { type Random } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";

/**
 * An unweighted symmetric graph with the same degrees and otherwise random ties: 10 switches tried per tie, those that
 * would make a loop or a double tie are passed over (Maslov & Sneppen 2002).
 * @param answered with it no tie is made between two who did not answer: nobody could have told
 */
export function rewired(contacts: CompressedRows, random: Random, answered?: Uint8Array): CompressedRows {
  const { n, offsets, columns } = contacts;
  const ties = columns.length / 2;
  const from = new Int32Array(ties);
  const to = new Int32Array(ties);
  let filled = 0;
  for (let i = 0; i < n; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      if (i < columns[k]) {
        from[filled] = i;
        to[filled++] = columns[k];
      }
  const key = (a: number, b: number) => (a < b ? a * n + b : b * n + a);
  const tied = tieTable(n);
  for (let k = 0; k < ties; k++) tied.add(key(from[k], to[k]));
  for (let attempt = 0; attempt < 10 * ties; attempt++) {
    const one = random.below(ties);
    const other = random.below(ties);
    const a = from[one];
    const b = to[one];
    // Half of the switches cross the other way, or ties would keep their first ends.
    const crossed = random.next() >= 0.5;
    const c = crossed ? to[other] : from[other];
    const d = crossed ? from[other] : to[other];
    if (a === c || a === d || b === c || b === d || tied.has(key(a, d)) || tied.has(key(c, b))) continue;
    if (answered && ((!answered[a] && !answered[d]) || (!answered[c] && !answered[b]))) continue;
    tied.delete(key(a, b));
    tied.delete(key(c, d));
    tied.add(key(a, d));
    tied.add(key(c, b));
    to[one] = d;
    from[other] = c;
    to[other] = b;
  }
  return withBothDirections(n, offsets, from, to);
}

/** Degrees are the same, and so are the offsets. Filling row by row of a first pass leaves the columns ascending. */
function withBothDirections(
  n: number,
  offsets: Int32Array,
  from: Int32Array,
  to: Int32Array,
): CompressedRows {
  const size = 2 * from.length;
  const next = offsets.slice(0, n);
  const unsorted = new Int32Array(size);
  for (let k = 0; k < from.length; k++) {
    unsorted[next[from[k]]++] = to[k];
    unsorted[next[to[k]]++] = from[k];
  }
  const columns = new Int32Array(size);
  next.set(offsets.subarray(0, n));
  for (let i = 0; i < n; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++) columns[next[unsorted[k]]++] = i;
  return { n, offsets, columns, weights: new Float64Array(size).fill(1) };
}

const largestTable = 4_000;

/** A table of bytes is several times faster than a set, as long as it fits. */
function tieTable(n: number): Pick<Set<number>, "has" | "delete"> & { add(key: number): unknown } {
  if (n > largestTable) return new Set<number>();
  const cells = new Uint8Array(n * n);
  return {
    has: (key) => cells[key] === 1,
    add: (key) => (cells[key] = 1),
    delete: (key) => {
      cells[key] = 0;
      return true;
    },
  };
}
