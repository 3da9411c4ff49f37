import { incompleteBeta } from "./incomplete-beta";
import { logGamma } from "./log-gamma";
import { normalCdf } from "./normal";

/**
 * Distribution function of noncentral t, by the Poisson-weighted sum of incomplete beta functions of Lenth (1989,
 * algorithm AS 243), summed outwards from its largest term.
 * @param t statistic @param df > 0 @param delta noncentrality, moderate (|delta| < 37)
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -delta);
  const x = (t * t) / (t * t + df);
  const half = (delta * delta) / 2;
  if (half === 0 || x === 0) return x === 0 ? normalCdf(-delta) : 0.5 + incompleteBeta(x, 0.5, df / 2) / 2;
  const term = (j: number) => {
    const even = Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
    const odd = (delta / Math.SQRT2) * Math.exp(-half + j * Math.log(half) - logGamma(j + 1.5));
    return even * incompleteBeta(x, j + 0.5, df / 2) + odd * incompleteBeta(x, j + 1, df / 2);
  };
  const top = Math.floor(half);
  let sum = 0;
  for (let j = top; j >= 0; j--) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-17) break;
  }
  for (let j = top + 1; j < top + 10_000; j++) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-17) break;
  }
  return Math.max(0, Math.min(1, normalCdf(-delta) + sum / 2));
}

/** The noncentrality at which an observed t has this probability below it; falls with p. */
export function noncentralityAt(t: number, df: number, p: number): number {
  let low = t - 6 * Math.sqrt(1 + (t * t) / (2 * df)) - 6;
  let high = t + 6 * Math.sqrt(1 + (t * t) / (2 * df)) + 6;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (noncentralTCdf(t, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
