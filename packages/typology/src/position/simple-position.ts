import { type PerAxis } from "../axes";
import { type Position } from "../wave-result";
import { describePosition } from "./describe-position";
import { type Point } from "./point";
import { simpleEstimate } from "./simple-estimate";
import { typeShares } from "./type-shares";

/**
 * Position of a group of which everybody was invited, each answer counting the same.
 * @throws RangeError when more answered than were invited
 */
export function simplePosition(
  points: readonly Point[],
  invited: number,
  sem2: PerAxis<number | null>,
  cut: number,
): Position {
  return describePosition(simpleEstimate(points, invited, sem2), {
    method: "simple",
    cut,
    shares: typeShares(points, invited, cut),
  });
}
