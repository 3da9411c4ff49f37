import { type PerAxis } from "../axes";
import { type Position } from "../wave-result";
import { describePosition } from "./describe-position";
import { postStratifiedEstimate } from "./post-stratified-estimate";
import { type Stratum } from "./strata";

/**
 * Position with every team weighing as many people as it has, whoever answered.
 * @throws RangeError when more answered in a team than were invited
 */
export function postStratifiedPosition(
  teams: readonly Stratum[],
  sem2: PerAxis<number | null>,
  cut: number,
): Position {
  const estimate = postStratifiedEstimate(teams, sem2);
  return describePosition(estimate, {
    method: "post-stratified",
    cut,
    shares: null,
    merged: estimate.merged,
    // What is left of the people for the spread within teams; with z, intervals of few people in many teams cover 92 %.
    df: estimate.n - estimate.strata,
  });
}
