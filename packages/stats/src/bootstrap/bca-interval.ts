import { mean } from "../descriptive/mean";
import { quantile } from "../descriptive/quantile";
import { normalCdf, normalQuantile } from "../distribution/normal";

/** Bias-corrected and accelerated interval with its two corrections. */
export interface BcaInterval {
  /** Φ⁻¹ of the share of replicates below the estimate. */
  readonly bias: number;
  readonly acceleration: number;
  readonly interval95: readonly [number, number];
}

/**
 * BCa interval (Efron 1987): percentiles at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), methods 2.2.
 * @param jackknife the statistic without each person in turn
 * @returns null when all replicates lie on one side of the estimate, or the jackknife has no spread
 */
export function bcaInterval(
  estimate: number,
  replicates: readonly number[],
  jackknife: readonly number[],
): BcaInterval | null {
  const below = replicates.filter((value) => value < estimate).length;
  const acceleration = jackknifeAcceleration(jackknife);
  if (below === 0 || below === replicates.length || acceleration === null) return null;
  const bias = normalQuantile(below / replicates.length);
  const end = (p: number) => {
    const shifted = bias + normalQuantile(p);
    return quantile(replicates, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
  const low = end(0.025);
  const high = end(0.975);
  return low === null || high === null ? null : { bias, acceleration, interval95: [low, high] };
}

/** a = Σu³ / (6(Σu²)^1.5) with u the mean of the jackknife values minus each of them; null without spread. */
export function jackknifeAcceleration(jackknife: readonly number[]): number | null {
  const centre = mean(jackknife);
  if (centre === null || jackknife.every((value) => value === jackknife[0])) return null;
  let squares = 0;
  let cubes = 0;
  for (const value of jackknife) {
    const u = centre - value;
    squares += u * u;
    cubes += u * u * u;
  }
  return cubes / (6 * squares ** 1.5);
}
