import { variance } from "../descriptive/variance";

/**
 * Cronbach's α = k/(k − 1) · (1 − Σ item variances / variance of the sum), on complete cases (methods 1.2).
 * Never clipped: a negative α is shown as computed.
 * @param rows one row per person, keyed answers in item order
 * @returns null for fewer than 2 items, 3 people, or no variance of the sum
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const k = rows[0]?.length ?? 0;
  const total = variance(rows.map((row) => row.reduce((sum, x) => sum + x, 0)));
  if (k < 2 || rows.length < 3 || !total) return null;
  let items = 0;
  for (let j = 0; j < k; j++) items += variance(rows.map((row) => row[j])) ?? 0;
  return (k / (k - 1)) * (1 - items / total);
}
