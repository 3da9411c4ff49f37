import {
  type DifferenceEstimate,
  type Interval,
  perAxis,
  type Position,
  quadrantProbabilities,
  type ReactionLabel,
  reactionLabel,
} from "@vensterbank/typology";

/** What a small group shows of its uncertainty. */
export type Uncertainty = Pick<Position, "se" | "interval95" | "correlation" | "label"> & {
  readonly quadrants: Position["quadrants"]["normal"];
};

/** Whole points of 0-100 on the scale of 1-5. */
const stepsPerPoint = 25;

/**
 * The uncertainty of a position with intervals widened to whole points of 0-100, never narrower, and everything else
 * that is told of it computed from those. To more digits, intervals of few people tell the standard deviation of their
 * scores, since the standard error of measurement follows from larger groups.
 */
export function coarsePosition(position: Position): Uncertainty {
  const { n, mean, quadrants, sensitivity } = position;
  const correlation =
    position.correlation === null
      ? null
      : Math.max(-0.9, Math.min(0.9, Math.round(position.correlation * 10) / 10));
  const wide = perAxis((axis) => widened(mean[axis], position.interval95[axis], position.se[axis]));
  const se = perAxis((axis) => wide[axis].se);
  const interval95 = perAxis((axis) => wide[axis].interval95);
  const known =
    quadrants.headline !== null &&
    mean.internal !== null &&
    mean.external !== null &&
    se.internal !== null &&
    se.external !== null;
  const probabilities = known
    ? quadrantProbabilities(
        { internal: mean.internal, external: mean.external },
        { internal: se.internal, external: se.external },
        correlation ?? 0,
        (sensitivity.lower.cut + sensitivity.higher.cut) / 2,
        quadrants.headline === "t" ? n - 1 : undefined,
      )
    : null;
  const label = probabilities ? spokenAs(position.label, reactionLabel(probabilities)) : position.label;
  return { se, interval95, correlation, quadrants: probabilities, label };
}

/** A difference with its interval widened in the same way. */
export function coarseDifference(gap: DifferenceEstimate): DifferenceEstimate {
  return { ...gap, ...widened(gap.difference, gap.interval95, gap.se) };
}

function widened(
  mean: number | null,
  interval: Interval | null,
  se: number | null,
): { readonly se: number | null; readonly interval95: Interval | null } {
  if (mean === null || interval === null || se === null) return { se: null, interval95: null };
  const half = (interval[1] - interval[0]) / 2;
  const wide = Math.max(1, Math.ceil(half * stepsPerPoint)) / stepsPerPoint;
  // Without any width there is no quantile between the two: then the normal one.
  return { se: half > 0 ? (se * wide) / half : wide / 1.96, interval95: [mean - wide, mean + wide] };
}

/** The label of the coarse probabilities, in the words that were chosen for the fine ones. */
function spokenAs(chosen: ReactionLabel, label: ReactionLabel): ReactionLabel {
  if (chosen.kind === "none") return chosen;
  if (chosen.kind !== "low-on-both" || label.kind === "none" || label.kind === "low-on-both") return label;
  if ((label.kind !== "clearly" && label.kind !== "leaning") || label.reactions[0] !== "confused")
    return label;
  return { kind: "low-on-both", certainty: label.kind, probability: label.probability };
}
