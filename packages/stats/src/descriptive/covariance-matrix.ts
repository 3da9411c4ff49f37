import { type Matrix } from "../linear/matrix";
import { covariance } from "./covariance";

/** Sample covariances of the columns, divisor n − 1. @param rows one row per person, at least two */
export function covarianceMatrix(rows: Matrix): number[][] {
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]));
  const matrix = columns.map(() => Array.from({ length: columns.length }, () => 0));
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      matrix[i][j] = covariance(columns[i], columns[j]) ?? 0;
      matrix[j][i] = matrix[i][j];
    }
  }
  return matrix;
}
