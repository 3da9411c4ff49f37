import { type Matrix } from "../linear/matrix";
import { covarianceMatrix } from "./covariance-matrix";
import { standardDeviation } from "./standard-deviation";

/** Pearson correlations of the columns with their standard deviations; null under two rows or a column without variance. */
export function correlationMatrix(rows: Matrix): { correlations: number[][]; deviations: number[] } | null {
  const deviations = (rows[0] ?? []).map((_, j) => standardDeviation(rows.map((row) => row[j])) ?? 0);
  if (rows.length < 2 || deviations.includes(0)) return null;
  const correlations = covarianceMatrix(rows).map((line, i) =>
    line.map((value, j) => (i === j ? 1 : value / (deviations[i] * deviations[j]))),
  );
  return { correlations, deviations };
}
