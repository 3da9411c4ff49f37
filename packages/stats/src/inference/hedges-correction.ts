import { logGamma } from "../distribution/log-gamma";

/** Hedges' exact small-sample factor J(df) = Γ(df/2) / (√(df/2) Γ((df − 1)/2)); null for df < 2, where it is not defined. */
export function hedgesCorrection(df: number): number | null {
  if (df < 2) return null;
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}
