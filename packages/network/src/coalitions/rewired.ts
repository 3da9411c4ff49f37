import { type Random } from "@vensterbank/core";
import { type CompressedRows, compressedRows } from "../graph/compressed-rows";

/**
 * An unweighted symmetric graph with the same degrees and otherwise random ties: 10 switches tried per tie, those that
 * would make a loop or a double tie are passed over (Maslov & Sneppen 2002).
 */
export function rewired(contacts: CompressedRows, random: Random): CompressedRows {
  const { n, offsets, columns } = contacts;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < n; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      if (i < columns[k]) {
        from.push(i);
        to.push(columns[k]);
      }
  const key = (a: number, b: number) => (a < b ? a * n + b : b * n + a);
  const tied = tieTable(n);
  from.forEach((a, k) => tied.add(key(a, to[k])));
  const ties = from.length;
  for (let attempt = 0; attempt < 10 * ties; attempt++) {
    const one = random.below(ties);
    const other = random.below(ties);
    // Half of the switches cross the other way, or ties would keep their first ends.
    const [a, b] = [from[one], to[one]];
    const [c, d] = random.next() < 0.5 ? [from[other], to[other]] : [to[other], from[other]];
    if (a === c || a === d || b === c || b === d || tied.has(key(a, d)) || tied.has(key(c, b))) continue;
    tied.delete(key(a, b));
    tied.delete(key(c, d));
    tied.add(key(a, d));
    tied.add(key(c, b));
    [from[one], to[one], from[other], to[other]] = [a, d, c, b];
  }
  return compressedRows(
    n,
    from.flatMap((a, k) => [
      { from: a, to: to[k], weight: 1 },
      { from: to[k], to: a, weight: 1 },
    ]),
  );
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
