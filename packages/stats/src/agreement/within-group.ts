import { mean } from "../descriptive/mean";
import { quantile } from "../descriptive/quantile";
import { variance } from "../descriptive/variance";

/** Agreement of one group over the items of a scale (methods 1.3). */
export interface WithinGroupAgreement {
  /** r_wg of the scale score; 0 when its variance is above the null. */
  readonly rwgScore: number;
  /** r_wg(J); 0 when the mean item variance is above the null. */
  readonly rwgJ: number;
  /** r*_wg(J), Lindell: not clipped. */
  readonly rwgJLindell: number;
  /** Mean absolute deviation from the mean, and from the median. */
  readonly adMean: number;
  readonly adMedian: number;
}

/**
 * r_wg (James, Demaree & Wolf 1984), r*_wg(J) (Lindell) and average deviation (Burke & Dunlap 2002).
 * @param rows complete cases of one group, keyed
 * @param nullVariance expected variance without agreement
 * @returns null under two people
 */
export function withinGroupAgreement(
  rows: readonly (readonly number[])[],
  nullVariance: number,
): WithinGroupAgreement | null {
  if (rows.length < 2) return null;
  const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
  const scoreVariance = variance(rows.map((row) => mean(row) ?? 0)) ?? 0;
  const itemVariance = mean(columns.map((column) => variance(column) ?? 0)) ?? 0;
  const lindell = 1 - itemVariance / nullVariance;
  const items = columns.length;
  const clipped = Math.max(0, lindell);
  return {
    rwgScore: Math.max(0, 1 - scoreVariance / nullVariance),
    rwgJ: (items * clipped) / (items * clipped + (1 - clipped)),
    rwgJLindell: lindell,
    adMean: averageDeviation(columns, (column) => mean(column) ?? 0),
    adMedian: averageDeviation(columns, (column) => quantile(column, 0.5) ?? 0),
  };
}

function averageDeviation(columns: readonly number[][], centre: (column: number[]) => number): number {
  const deviations = columns.map((column) => {
    const middle = centre(column);
    return mean(column.map((x) => Math.abs(x - middle))) ?? 0;
  });
  return mean(deviations) ?? 0;
}
