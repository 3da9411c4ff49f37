import { correlation } from "../descriptive/correlation";

/**
 * α of the standardised items, k r̄ / (1 + (k − 1) r̄) with the mean correlation between items.
 * @param rows complete cases
 * @returns null for fewer than 2 items, 3 people, or an item without variance
 */
export function standardisedAlpha(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  if (k < 2 || rows.length < 3) return null;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) {
      const r = correlation(
        rows.map((row) => row[i]),
        rows.map((row) => row[j]),
      );
      if (r === null) return null;
      sum += r;
    }
  }
  const mean = sum / ((k * (k - 1)) / 2);
  return (k * mean) / (1 + (k - 1) * mean);
}
