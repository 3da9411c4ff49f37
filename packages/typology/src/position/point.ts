import { correlation, covariance, mean, variance } from "@vensterbank/stats";
import { type PerAxis, perAxis } from "../axes";

/** One person's scores on both axes. */
export type Point = PerAxis<number>;

export interface Moments {
  readonly n: number;
  readonly mean: PerAxis<number | null>;
  readonly variance: PerAxis<number | null>;
  readonly covariance: number | null;
}

/** Means, variances and covariance of a cloud of points, divisor n − 1. */
export function moments(points: readonly Point[]): Moments {
  const internal = points.map((point) => point.internal);
  const external = points.map((point) => point.external);
  return {
    n: points.length,
    mean: perAxis((axis) => mean(points.map((point) => point[axis]))),
    variance: perAxis((axis) => variance(points.map((point) => point[axis]))),
    covariance: covariance(internal, external),
  };
}

/** Correlation of the axes over people; null without spread. */
export function axesCorrelation(points: readonly Point[]): number | null {
  return correlation(
    points.map((point) => point.internal),
    points.map((point) => point.external),
  );
}
