import {
  mean,
  normalCdf,
  normalQuantile,
  studentTQuantile,
  studentTTwoSided,
  variance,
} from "@vensterbank/stats";
import { type Interval } from "../axes";

/** Below this number of people in either wave the t distribution is used (methods 2.2). */
const smallGroup = 30;

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
  /** The same with t where either wave has few people: what is said. */
  readonly spoken: { readonly p: number | null; readonly interval95: Interval | null };
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
  const df = freedom(variance1, first.scores.length, variance2, second.scores.length);
  const around = (quantile: number): Interval | null =>
    difference === null || se === null ? null : [difference - quantile * se, difference + quantile * se];
  const normal = z === null ? null : 2 * normalCdf(-Math.abs(z));
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
    p: normal,
    interval95: around(normalQuantile(0.975)),
    spoken: {
      p: z === null || df === null ? normal : studentTTwoSided(z, df),
      interval95: around(df === null ? normalQuantile(0.975) : studentTQuantile(0.975, df)),
    },
    mdc95: se === null ? null : normalQuantile(0.975) * se,
  };
}

/**
 * Degrees of freedom by Welch (1947) and Satterthwaite; null for larger groups. With z, one in ten reports without any
 * change says that some team of a dozen moved, instead of at most one in twenty.
 */
function freedom(variance1: number | null, n1: number, variance2: number | null, n2: number): number | null {
  if (!variance1 || !variance2 || Math.min(n1, n2) >= smallGroup) return null;
  return (variance1 + variance2) ** 2 / (variance1 ** 2 / (n1 - 1) + variance2 ** 2 / (n2 - 1));
}

/** [(1 − f)s² + f·SEM²]/n of the mean of one wave; null when unknown. */
function meanVariance({ scores, invited, sem2 }: WaveSample): number | null {
  if (scores.length > invited) throw new RangeError("more people answered than were invited");
  const spread = variance(scores);
  if (spread === null || sem2 === null) return null;
  const f = scores.length / invited;
  return ((1 - f) * spread + f * sem2) / scores.length;
}
