import { type Matrix } from "./matrix";

/** Inverse and log determinant of a symmetric positive definite matrix. */
export interface Inversion {
  readonly inverse: number[][];
  readonly logDeterminant: number;
}

/**
 * Inverts a symmetric positive definite matrix by its Cholesky factor (Golub & Van Loan, Matrix Computations, 4.2).
 * @returns null when the matrix is not positive definite, up to rounding
 */
export function invertPositiveDefinite(matrix: Matrix): Inversion | null {
  const n = matrix.length;
  const factor = matrix.map(() => new Float64Array(n));
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k];
      if (i !== j) factor[i][j] = rest / factor[j][j];
      else if (rest <= 1e-12 * matrix[i][i] || !Number.isFinite(rest)) return null;
      else factor[i][i] = Math.sqrt(rest);
    }
    logDeterminant += 2 * Math.log(factor[i][i]);
  }
  const columns = matrix.map((_, at) => solveBoth(factor, at));
  return { inverse: columns, logDeterminant };
}

/** Column `at` of the inverse: forward, then backward substitution of a unit vector. */
function solveBoth(factor: readonly Float64Array[], at: number): number[] {
  const n = factor.length;
  const x = Array.from({ length: n }, (_, i) => (i === at ? 1 : 0));
  for (let i = at; i < n; i++) {
    for (let k = at; k < i; k++) x[i] -= factor[i][k] * x[k];
    x[i] /= factor[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= factor[k][i] * x[k];
    x[i] /= factor[i][i];
  }
  return x;
}
