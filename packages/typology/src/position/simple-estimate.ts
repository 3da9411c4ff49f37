import { type PerAxis, perAxis } from "../axes";
import { type Estimate } from "./estimate";
import { moments, type Point } from "./point";

/**
 * Mean and variance of a group of which everybody was invited (methods 2.2):
 * Var = [(1 − f)s² + f·SEM²]/n, Cov = (1 − f)s_IE/n. Sampling error vanishes with full response, measurement error stays.
 * @param sem2 squared standard error of measurement per axis, over the organisation; null when unknown
 * @throws RangeError when more answered than were invited
 */
export function simpleEstimate(
  points: readonly Point[],
  invited: number,
  sem2: PerAxis<number | null>,
): Estimate {
  const { n, mean, variance, covariance } = moments(points);
  if (n > invited) throw new RangeError("more people answered than were invited");
  const f = invited > 0 ? n / invited : 0;
  const errorVariance = perAxis((axis) => {
    const spread = variance[axis];
    const noise = sem2[axis];
    return spread === null || noise === null ? null : ((1 - f) * spread + f * noise) / n;
  });
  const unknown = errorVariance.internal === null || errorVariance.external === null;
  const reason = n === 0 ? "nobody-answered" : n === 1 ? "one-answer" : "reliability-unknown";
  return {
    n,
    invited,
    mean,
    sd: perAxis((axis) => (variance[axis] === null ? null : Math.sqrt(variance[axis]))),
    errorVariance,
    errorCovariance: covariance === null ? null : ((1 - f) * covariance) / n,
    ...(unknown ? { why: reason } : {}),
  };
}
