import { type Reaction } from "@vensterbank/core";
import { type PerReaction, perReaction } from "../axes";
import { type TypeShare } from "../wave-result";
import { type Point } from "./point";

/** The reaction whose side of both cuts a point lies on; a score equal to the cut counts as high. */
export function quadrantOf(point: Point, cut: number): Reaction {
  if (point.internal >= cut) return point.external >= cut ? "binding" : "introvert";
  return point.external >= cut ? "extravert" : "confused";
}

/** Number of points in each quadrant. */
export function quadrantCounts(points: readonly Point[], cut: number): PerReaction<number> {
  const counts = { confused: 0, introvert: 0, extravert: 0, binding: 0 };
  for (const point of points) counts[quadrantOf(point, cut)] += 1;
  return counts;
}

/** Weight of the prior of each type: one person, divided over four. */
const prior = 1 / 4;

/**
 * Share of the whole group per type when those who did not answer are distributed as Dirichlet-multinomial (methods 2.2).
 * @param invited at least the number of points
 * @returns null without points
 */
export function typeShares(
  points: readonly Point[],
  invited: number,
  cut: number,
): PerReaction<TypeShare> | null {
  const n = points.length;
  if (n === 0) return null;
  const counts = quadrantCounts(points, cut);
  const silent = invited - n;
  return perReaction((reaction) => {
    const p = (counts[reaction] + prior) / (n + 1);
    const variance = (silent * p * (1 - p) * (invited + 1)) / ((n + 2) * invited ** 2);
    return { n: counts[reaction], mean: (counts[reaction] + silent * p) / invited, sd: Math.sqrt(variance) };
  });
}
