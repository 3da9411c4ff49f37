import { incompleteBeta } from "./incomplete-beta";
import { invertCdf } from "./invert-cdf";

/** Student's t distribution function (Abramowitz & Stegun 26.7.1). @param df > 0 */
export function studentTCdf(t: number, df: number): number {
  const outside = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - outside : outside;
}

/** Probability of a |t| at least this large. */
export function studentTTwoSided(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** Quantile of Student's t distribution. @param p in (0, 1) */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("studentTQuantile needs p in (0, 1)");
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  // The tail beyond t keeps its accuracy where the distribution function is near 1.
  return invertCdf((t) => -studentTTwoSided(t, df) / 2, p - 1, 0, 4);
}
