/** Spearman's correlation of two rows of values, ties by their mean rank; null below three values or without variance. */
export function spearman(a: Float64Array, b: Float64Array): number | null {
  const n = a.length;
  if (n < 3) return null;
  const [x, y] = [meanRanks(a), meanRanks(b)];
  const middle = (n + 1) / 2;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (x[i] - middle) ** 2;
    yy += (y[i] - middle) ** 2;
    xy += (x[i] - middle) * (y[i] - middle);
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function meanRanks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) ranks[order[k]] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}
