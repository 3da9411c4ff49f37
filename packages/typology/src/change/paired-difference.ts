import {
  correlation,
  hedgesCorrection,
  mean,
  noncentralityAt,
  normalQuantile,
  standardDeviation,
  studentTQuantile,
  studentTTwoSided,
} from "@vensterbank/stats";
import { type Interval } from "../axes";

/** Scores of one person in both waves. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** What linked people tell about a movement (methods 3.1, 3.3); undefined figures are null. */
export interface PairedFigures {
  readonly n: number;
  readonly invited: number;
  readonly f: number | null;
  readonly mean1: number | null;
  readonly mean2: number | null;
  readonly sd1: number | null;
  readonly sd2: number | null;
  readonly r: number | null;
  readonly difference: number | null;
  readonly sdDifference: number | null;
  /** Without finite population and measurement error, with t on n − 1 degrees of freedom. */
  readonly plain: Inference;
  readonly df: number | null;
  readonly dz: number | null;
  readonly dAv: number | null;
  readonly dAvMeanSd: number | null;
  readonly hedgesJ: number | null;
  /** Interval of dAv (Algina & Keselman 2003). */
  readonly dAvInterval95: Interval | null;
  /** [(1 − f)s² + f(SEM₁² + SEM₂²)]/n */
  readonly recommended: Inference;
  readonly mdc95: number | null;
}

export interface Inference {
  readonly se: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly interval95: Interval | null;
}

/**
 * Second minus first wave for people linked over both.
 * @param invited entitled in both waves
 * @param sem2 squared standard errors of measurement of the two waves
 */
export function pairedDifference(
  pairs: readonly Pair[],
  invited: number,
  sem2: readonly [number | null, number | null],
): PairedFigures {
  const n = pairs.length;
  const f = invited > 0 ? n / invited : null;
  const first = pairs.map((pair) => pair.first);
  const second = pairs.map((pair) => pair.second);
  const differences = pairs.map(difference);
  const average = mean(differences);
  const [sd1, sd2, sd] = [first, second, differences].map(standardDeviation);
  const plainSe = sd === null ? null : sd / Math.sqrt(n);
  const noise = sem2[0] === null || sem2[1] === null ? null : sem2[0] + sem2[1];
  const se =
    sd === null || noise === null || f === null ? null : Math.sqrt(((1 - f) * sd ** 2 + f * noise) / n);
  const rms = sd1 === null || sd2 === null ? null : Math.sqrt((sd1 ** 2 + sd2 ** 2) / 2);
  const plain = inference(average, plainSe, n);
  return {
    n,
    invited,
    f,
    mean1: mean(first),
    mean2: mean(second),
    sd1,
    sd2,
    r: n < 3 ? null : correlation(first, second),
    difference: average,
    sdDifference: sd,
    plain,
    df: n < 2 ? null : n - 1,
    dz: ratio(average, sd),
    dAv: ratio(average, rms),
    dAvMeanSd: ratio(average, sd1 === null || sd2 === null ? null : (sd1 + sd2) / 2),
    hedgesJ: hedgesCorrection(n - 1),
    // Computed when it is read: it takes longer than all the rest together, and changes of waves do without it.
    get dAvInterval95() {
      // On one degree of freedom the interval says nothing.
      if (n < 3 || plain.t === null || !rms || !plainSe) return null;
      return noncentralInterval(plain.t, n - 1, plainSe / rms);
    },
    recommended: inference(average, se, n),
    mdc95: se === null ? null : normalQuantile(0.975) * se,
  };
}

/** Rounded to 1e-12, so that equal steps between fractions are equal. */
export function difference({ first, second }: Pair): number {
  return Math.round((second - first) * 1e12) / 1e12;
}

function inference(average: number | null, se: number | null, n: number): Inference {
  if (average === null || se === null) return { se, t: null, p: null, interval95: null };
  if (se === 0) return { se, t: null, p: null, interval95: [average, average] };
  const t = average / se;
  const margin = studentTQuantile(0.975, n - 1) * se;
  return { se, t, p: studentTTwoSided(t, n - 1), interval95: [average - margin, average + margin] };
}

function noncentralInterval(t: number, df: number, factor: number): Interval {
  return [noncentralityAt(t, df, 0.975) * factor, noncentralityAt(t, df, 0.025) * factor];
}

function ratio(value: number | null, unit: number | null): number | null {
  return value === null || !unit ? null : value / unit;
}
