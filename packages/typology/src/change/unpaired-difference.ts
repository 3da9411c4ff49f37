import { mean, normalCdf, normalQuantile, variance } from "@vensterbank/stats";
import { type Interval } from "../axes";

/** One wave of one group on one axis. */
export interface WaveSample {
  readonly scores: readonly number[];
  readonly invited: number;
  readonly sem2: number | null;
}

export interface UnpairedFigures {
  readonly n1: number;
  readonly n2: number;
  readonly invited1: number;
  readonly invited2: number;
  readonly mean1: number | null;
  readonly mean2: number | null;
  readonly difference: number | null;
  /** With finite population and measurement error, covariance taken as 0: too large when the same people answered. */
  readonly se: number | null;
  readonly z: number | null;
  readonly p: number | null;
  readonly interval95: Interval | null;
  readonly mdc95: number | null;
}

/** Second minus first wave over everybody who answered (methods 3.2). @throws RangeError when more answered than invited */
export function unpairedDifference(first: WaveSample, second: WaveSample): UnpairedFigures {
  const mean1 = mean(first.scores);
  const mean2 = mean(second.scores);
  const difference = mean1 === null || mean2 === null ? null : mean2 - mean1;
  const variance1 = meanVariance(first);
  const variance2 = meanVariance(second);
  const se = variance1 === null || variance2 === null ? null : Math.sqrt(variance1 + variance2);
  const z = difference === null || !se ? null : difference / se;
  const margin = se === null ? null : normalQuantile(0.975) * se;
  return {
    n1: first.scores.length,
    n2: second.scores.length,
    invited1: first.invited,
    invited2: second.invited,
    mean1,
    mean2,
    difference,
    se,
    z,
    p: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    interval95: difference === null || margin === null ? null : [difference - margin, difference + margin],
    mdc95: margin,
  };
}

/** [(1 − f)s² + f·SEM²]/n of the mean of one wave; null when unknown. */
function meanVariance({ scores, invited, sem2 }: WaveSample): number | null {
  if (scores.length > invited) throw new RangeError("more people answered than were invited");
  const spread = variance(scores);
  if (spread === null || sem2 === null) return null;
  const f = scores.length / invited;
  return ((1 - f) * spread + f * sem2) / scores.length;
}
