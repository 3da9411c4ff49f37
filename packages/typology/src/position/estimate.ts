import { type PerAxis } from "../axes";
import { type ReasonCode } from "../reason-code";

/** A position before anything is said about it: the means and what is known of their errors. */
export interface Estimate {
  readonly n: number;
  readonly invited: number;
  readonly mean: PerAxis<number | null>;
  readonly sd: PerAxis<number | null>;
  /** Variance of each mean; null when it cannot be known. */
  readonly errorVariance: PerAxis<number | null>;
  readonly errorCovariance: number | null;
  /** Why there are no errors, when there are none on an axis. */
  readonly why?: ReasonCode;
}

/** Both axes together, when both are known. */
export function bothAxes(values: PerAxis<number | null>): PerAxis<number> | null {
  const { internal, external } = values;
  return internal === null || external === null ? null : { internal, external };
}
