import { type WithheldReason } from "@vensterbank/disclosure";
import {
  type ConfusionResult,
  type DifferenceEstimate,
  type MeanEstimate,
  type Mixedness,
  perAxis,
  type PortraitProfile,
  type Position,
  type ReliabilityResult,
  type TippingPoint,
} from "@vensterbank/typology";
import { coarseDifference, coarsePosition } from "./coarse-position";
import { type Released, shown, withheld } from "./released";
import {
  type ReleasedConfusion,
  type ReleasedMean,
  type ReleasedMixedness,
  type ReleasedPosition,
  type ReleasedReliability,
} from "./released-wave-result";

/** Distributions need more people than means do (methods 4). */
export const fewestForSpread = 10;
/** Reliability of fewer people is too uncertain to be shown (methods 1.2). */
const fewestForReliability = 50;

/** How many stand behind a mean; `uniform`: all of them alike, so that it tells each answer. */
export function countOfMean({ n, sd }: MeanEstimate): { readonly n: number; readonly uniform: boolean } {
  return { n, uniform: n > 1 && sd === 0 };
}

export function releaseMean(
  estimate: MeanEstimate,
  reason: WithheldReason | undefined,
  spread = true,
): Released<ReleasedMean> {
  const { n, mean, sd, interval95, why } = estimate;
  if (reason !== undefined || mean === null) return withheld(reason ?? "too-few-answers");
  if (n < fewestForSpread)
    return shown({ n, mean, sd: null, interval95: null, why: "fewer-than-ten-answers" });
  if (!spread) return shown({ n, mean, sd: null, interval95: null, why: "spread-of-fewer-than-ten" });
  return shown({ n, mean, sd, interval95, ...(why !== undefined && { why }) });
}

export function releaseConfusion(
  result: ConfusionResult,
  reason: WithheldReason | undefined,
  spread: boolean,
): ReleasedConfusion {
  const released = releaseMean(result, reason, spread);
  return released.shown ? { ...released, little: result.little } : released;
}

/** Without shares of people per type: a share is a count, and a count of one is somebody. */
export function releasePosition(
  position: Position,
  reason: WithheldReason | undefined,
  spread: boolean,
): Released<ReleasedPosition> {
  if (reason !== undefined) return withheld(reason);
  const { method, n, invited, f, mean, se, interval95, correlation, label, why } = position;
  const quadrants = position.quadrants[position.quadrants.headline ?? "normal"];
  const fine = spread && n >= fewestForSpread;
  const uncertainty = fine ? { se, interval95, correlation, quadrants, label } : coarsePosition(position);
  return shown({
    method,
    n,
    invited,
    f,
    mean,
    ...uncertainty,
    degreesOfFreedom: position.quadrants.headline === "t" ? n - 1 : null,
    closeToTheLine: position.sensitivity.closeToTheLine,
    tipping: perAxis((axis) => releaseTipping(position.tipping[axis], fine)),
    why,
  });
}

/** In standard deviations it would give away the spread. */
function releaseTipping(tipping: TippingPoint, fine: boolean): TippingPoint {
  return fine ? tipping : { ...tipping, sdUnits: null };
}

export function releaseMixedness(
  { n, total, within, between, divided, hybrid }: Mixedness,
  reason: WithheldReason | undefined,
  spread: boolean,
): Released<ReleasedMixedness> {
  if (reason !== undefined || n < fewestForSpread) return withheld(reason ?? "too-few-answers");
  if (!spread) return withheld("protects-another-group");
  return shown({ n, total, within, between, divided, hybrid });
}

export function releasePortrait(
  profile: PortraitProfile,
  reason: WithheldReason | undefined,
  spread: boolean,
): Released<PortraitProfile> {
  if (reason !== undefined) return withheld(reason);
  if (profile.n < fewestForSpread)
    return shown({ ...profile, interval95: null, why: "fewer-than-ten-answers" });
  return shown(spread ? profile : { ...profile, interval95: null, why: "spread-of-fewer-than-ten" });
}

/** How many stand behind one side of a difference, why the side is withheld, and whether its spread may be told. */
export type DifferenceSide = readonly [
  side: { readonly n: number },
  reason: WithheldReason | undefined,
  spread?: boolean,
];

const isSmall = ([{ n }]: DifferenceSide) => n < fewestForSpread;
const isCoarse = (side: DifferenceSide) => isSmall(side) || side[2] === false;

/** A difference of positions: with a small side its interval is as coarse as those of positions. */
export function releasePositionDifference(
  gap: DifferenceEstimate,
  ...sides: readonly DifferenceSide[]
): Released<DifferenceEstimate> {
  const reason = sides.map(([, side]) => side).find((side) => side !== undefined);
  if (reason !== undefined) return withheld(reason);
  return shown(sides.some(isCoarse) ? coarseDifference(gap) : gap);
}

/** A difference is seen when both its sides are, its interval when both sides are enough to show their spread. */
export function releaseDifference(
  { difference, se, interval95, why }: DifferenceEstimate,
  ...sides: readonly DifferenceSide[]
): Released<DifferenceEstimate> {
  const reason = sides.map(([, side]) => side).find((side) => side !== undefined);
  if (reason !== undefined) return withheld(reason);
  if (sides.some(isSmall))
    return shown({ difference, se: null, interval95: null, why: "fewer-than-ten-answers" });
  if (sides.some(isCoarse))
    return shown({ difference, se: null, interval95: null, why: "spread-of-fewer-than-ten" });
  return shown({ difference, se, interval95, ...(why !== undefined && { why }) });
}

export function releaseReliability(result: ReliabilityResult): Released<ReleasedReliability> {
  const { items, complete, alpha, feldt95 } = result;
  if (complete < fewestForReliability || alpha === null) return withheld("too-few-answers");
  return shown({ items, complete, alpha, feldt95 });
}
