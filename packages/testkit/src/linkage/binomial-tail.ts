/** P(X ≥ hits) of a binomial X of `n` trials with chance `p`, exactly, summed from the smallest term. */
export function binomialTail(hits: number, n: number, p: number): number {
  let tail = 0;
  for (let k = n; k >= hits; k--)
    tail += Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  return Math.min(1, tail);
}

/** The most hits that chance gives: more have a probability of less than `level`. */
export function mostByChance(n: number, p: number, level: number): number {
  let most = 0;
  while (most < n && binomialTail(most + 1, n, p) >= level) most++;
  return most;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
