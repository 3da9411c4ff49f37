/**
 * Freeman's (1979) centralisation of betweenness on a symmetric graph, 0 (all alike) .. 1 (a star):
 * Σ (max − b_i) / [(n − 1)² (n − 2) / 2]. Null below three nodes.
 */
export function freemanCentralization(betweenness: ArrayLike<number>): number | null {
  const n = betweenness.length;
  if (n < 3) return null;
  let highest = 0;
  for (let i = 0; i < n; i++) highest = Math.max(highest, betweenness[i]);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += highest - betweenness[i];
  return sum / (((n - 1) ** 2 * (n - 2)) / 2);
}
