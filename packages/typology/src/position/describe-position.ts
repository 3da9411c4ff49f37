import { normalQuantile, studentTQuantile } from "@vensterbank/stats";
import { type Interval, type PerAxis, perAxis, type PerReaction } from "../axes";
import { type Reasons } from "../reason-code";
import { type CutVariant, type Position, type ReactionLabel, type TypeShare } from "../wave-result";
import { bothAxes, type Estimate } from "./estimate";
import { quadrantProbabilities } from "./quadrant-probabilities";
import { reactionLabel, sameLabel } from "./reaction-label";
import { tippingPoint } from "./tipping-point";

/** Below this number of people the t distribution is the headline (methods 2.2). */
const smallGroup = 30;
/** How far both cuts are moved to see whether the label holds. */
const cutBand = 0.25;

export interface PositionOptions {
  readonly method: Position["method"];
  readonly cut: number;
  readonly shares: PerReaction<TypeShare> | null;
  readonly merged?: Position["mergedStrata"];
  /** Degrees of freedom of the interval; left out: n − 1 for a small group, else none. */
  readonly df?: number;
}

/** Everything that is said about a position: probabilities, label, sensitivity to the cut, tipping points. */
export function describePosition(
  estimate: Estimate,
  { method, cut, shares, merged = [], df }: PositionOptions,
): Position {
  const { n, invited, mean, sd, why: reason } = estimate;
  const f = invited > 0 ? n / invited : null;
  const se = perAxis((axis) => {
    const variance = estimate.errorVariance[axis];
    return variance === null ? null : Math.sqrt(variance);
  });
  const small = method === "simple" && n < smallGroup;
  const place = bothAxes(mean);
  const errors = bothAxes(se);
  const known = place && errors && errors.internal > 0 && errors.external > 0 ? { place, errors } : null;
  const correlation = known ? errorCorrelation(estimate.errorCovariance ?? 0, known.errors) : null;
  const quadrants = (at: number, df?: number) =>
    known && quadrantProbabilities(known.place, known.errors, correlation ?? 0, at, df);
  const headline = (at: number) => quadrants(at, small ? n - 1 : undefined);
  const none: ReactionLabel = { kind: "none", reason: reason ?? "no-variance" };
  const variant = (at: number): CutVariant => {
    const probabilities = headline(at);
    return { cut: at, quadrants: probabilities, label: probabilities ? reactionLabel(probabilities) : none };
  };
  const here = variant(cut);
  const lower = variant(cut - cutBand);
  const higher = variant(cut + cutBand);
  const freedom = df ?? (small ? n - 1 : Infinity);
  const margin = freedom > 0 && freedom < Infinity ? studentTQuantile(0.975, freedom) : normalQuantile(0.975);
  const why: Reasons = {
    ...(reason && { se: reason }),
    ...(!known && { quadrants: reason ?? "no-variance" }),
  };
  return {
    method,
    n,
    invited,
    f,
    mean,
    sd,
    se,
    interval95: perAxis((axis) => around(mean[axis], se[axis], margin)),
    correlation,
    quadrants: {
      normal: quadrants(cut),
      t: method === "simple" ? quadrants(cut, n - 1) : null,
      headline: known ? (small ? "t" : "normal") : null,
    },
    label: here.label,
    sensitivity: {
      lower,
      higher,
      closeToTheLine: !sameLabel(here.label, lower.label) || !sameLabel(here.label, higher.label),
    },
    tipping: perAxis((axis) => tippingPoint(mean[axis], sd[axis], f, cut)),
    shares,
    mergedStrata: merged,
    why,
  };
}

function errorCorrelation(covariance: number, errors: PerAxis<number>): number {
  return Math.max(-1, Math.min(1, covariance / (errors.internal * errors.external)));
}

function around(mean: number | null, se: number | null, margin: number): Interval | null {
  return mean === null || se === null ? null : [mean - margin * se, mean + margin * se];
}
