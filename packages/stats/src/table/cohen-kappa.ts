import { type SquareTable } from "./table-test";

/** Agreement of two classifications beyond chance (Cohen 1960); null without counts or when chance explains everything. */
export function cohenKappa(counts: SquareTable): number | null {
  const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0);
  const n = total(counts.map(total));
  if (n === 0) return null;
  const expected =
    total(counts.map((row, i) => total(row) * total(counts.map((other) => other[i])))) / n ** 2;
  const observed = total(counts.map((row, i) => row[i])) / n;
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
