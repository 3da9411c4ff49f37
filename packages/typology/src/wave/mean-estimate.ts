import { mean, normalQuantile, standardDeviation, studentTQuantile } from "@vensterbank/stats";
import { type DifferenceEstimate, type MeanEstimate } from "../wave-result";

/** Below this number of people intervals use t. */
const smallGroup = 30;

/** A finite group whose measurement error is known; without it an interval has no finite population correction. */
export interface FiniteGroup {
  readonly invited: number;
  readonly sem2: number | null;
}

/**
 * A mean with its interval. With a known measurement error Var = [(1 − f)s² + f·SEM²]/n (methods 2.2); for single
 * questions that error is unknown, and s²/n is the cautious choice.
 */
export function meanEstimate(values: readonly number[], group?: FiniteGroup): MeanEstimate {
  const n = values.length;
  const average = mean(values);
  const sd = standardDeviation(values);
  if (average === null) return { n, mean: null, sd, se: null, interval95: null, why: "nobody-answered" };
  if (sd === null) return { n, mean: average, sd, se: null, interval95: null, why: "one-answer" };
  const sem2 = group?.sem2 ?? null;
  const f = group && sem2 !== null ? Math.min(1, n / group.invited) : 0;
  const se = Math.sqrt(((1 - f) * sd ** 2 + f * (sem2 ?? 0)) / n);
  if (se === 0) return { n, mean: average, sd, se: null, interval95: null, why: "no-variance" };
  const margin = (n < smallGroup ? studentTQuantile(0.975, n - 1) : normalQuantile(0.975)) * se;
  return { n, mean: average, sd, se, interval95: [average - margin, average + margin] };
}

/** First minus second mean of two separate groups; degrees of freedom by Welch (1947) and Satterthwaite. */
export function differenceEstimate(first: MeanEstimate, second: MeanEstimate): DifferenceEstimate {
  if (first.mean === null || second.mean === null) {
    return { difference: null, se: null, interval95: null, why: "nobody-answered" };
  }
  const difference = first.mean - second.mean;
  if (first.se === null || second.se === null) {
    return { difference, se: null, interval95: null, why: first.why ?? second.why ?? "one-answer" };
  }
  const variance = first.se ** 2 + second.se ** 2;
  const df = variance ** 2 / (first.se ** 4 / (first.n - 1) + second.se ** 4 / (second.n - 1));
  const margin = studentTQuantile(0.975, df) * Math.sqrt(variance);
  return { difference, se: Math.sqrt(variance), interval95: [difference - margin, difference + margin] };
}
