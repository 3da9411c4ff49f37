/**
 * The x in [low, high] where a rising distribution function reaches p, by bisection to the last bit.
 * `high` is doubled until it lies beyond p.
 */
export function invertCdf(cdf: (x: number) => number, p: number, low: number, high: number): number {
  let a = low;
  let b = high;
  while (cdf(b) < p) b *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (cdf(middle) < p) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
