import { correlation } from "../descriptive/correlation";

/** Correlation of every item with the sum of the other items, on complete cases; null without variance. */
export function itemRestCorrelations(rows: readonly (readonly number[])[]): (number | null)[] {
  const totals = rows.map((row) => row.reduce((sum, x) => sum + x, 0));
  return (rows[0] ?? []).map((_, j) =>
    correlation(
      rows.map((row) => row[j]),
      rows.map((row, i) => totals[i] - row[j]),
    ),
  );
}
