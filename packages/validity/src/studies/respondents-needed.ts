import { normalQuantile } from "@vensterbank/stats";

/** What the table assumes (methods 7): standard deviation of scores and reliability of an axis. */
export const assumed = { sd: 0.8, reliability: 0.85, probability: 0.9 } as const;

/**
 * Respondents needed to state a quadrant with a probability of .90 when both axes lie `distance` from the cut:
 * n = s²/(SE² + ρs²/N), where SE makes both sides together .90 probable.
 * @param staff entitled to answer; Infinity for a statement beyond the present staff
 * @returns null when even everybody is not enough
 */
export function respondentsNeeded(distance: number, staff: number): number | null {
  const se = distance / normalQuantile(Math.sqrt(assumed.probability));
  const variance = assumed.sd ** 2;
  const needed = Math.ceil(variance / (se ** 2 + (assumed.reliability * variance) / staff));
  return needed <= staff ? needed : null;
}
