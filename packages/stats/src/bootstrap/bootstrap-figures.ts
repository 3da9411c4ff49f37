import { quantile } from "../descriptive/quantile";
import { standardDeviation } from "../descriptive/standard-deviation";

/** Spread of one statistic over the replicates of a bootstrap. */
export interface BootstrapFigures {
  readonly se: number;
  /** 2.5 and 97.5 percentiles. */
  readonly percentile95: readonly [number, number];
}

/** @returns null under two replicates */
export function bootstrapFigures(replicates: readonly number[]): BootstrapFigures | null {
  const se = standardDeviation(replicates);
  const low = quantile(replicates, 0.025);
  const high = quantile(replicates, 0.975);
  return se === null || low === null || high === null ? null : { se, percentile95: [low, high] };
}
