import { incompleteBeta } from "./incomplete-beta";
import { invertCdf } from "./invert-cdf";

/** Distribution function of F (Abramowitz & Stegun 26.6.2). */
export function fisherFCdf(f: number, df1: number, df2: number): number {
  return f <= 0 ? 0 : incompleteBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2);
}

/** Probability of an F at least this large. */
export function fisherFUpperTail(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : incompleteBeta(df2 / (df1 * f + df2), df2 / 2, df1 / 2);
}

/** Quantile of F. @param p in (0, 1) */
export function fisherFQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("fisherFQuantile needs p in (0, 1)");
  return invertCdf((f) => fisherFCdf(f, df1, df2), p, 0, 4);
}
