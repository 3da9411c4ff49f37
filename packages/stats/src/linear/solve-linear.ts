/** Solves a x = b by Gaussian elimination with partial pivoting; null when a is singular. For small systems. */
export function solveLinear(a: readonly (readonly number[])[], b: readonly number[]): number[] | null {
  const rows = a.map((row, i) => [...row, b[i]]);
  const n = rows.length;
  const scale = Math.max(1, ...rows.flat().map(Math.abs));
  for (let pivot = 0; pivot < n; pivot++) {
    let best = pivot;
    for (let i = pivot + 1; i < n; i++) if (Math.abs(rows[i][pivot]) > Math.abs(rows[best][pivot])) best = i;
    if (Math.abs(rows[best][pivot]) < 1e-12 * scale) return null;
    [rows[pivot], rows[best]] = [rows[best], rows[pivot]];
    for (let i = pivot + 1; i < n; i++) {
      const factor = rows[i][pivot] / rows[pivot][pivot];
      for (let j = pivot; j <= n; j++) rows[i][j] -= factor * rows[pivot][j];
    }
  }
  const x = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i][n];
    for (let j = i + 1; j < n; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}
