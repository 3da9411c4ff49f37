import { type TippingPoint } from "../wave-result";

/**
 * How far the mean of those who did not answer must lie from the mean of who did to carry the whole group over the cut:
 * −(mean − cut)/(1 − f), and the same in standard deviations (methods 2.2). Under .25 standard deviation it is fragile.
 * @param f share that answered
 */
export function tippingPoint(
  mean: number | null,
  sd: number | null,
  f: number | null,
  cut: number,
): TippingPoint {
  if (mean === null || f === null)
    return { delta: null, sdUnits: null, fragile: false, why: "nobody-answered" };
  if (f >= 1) return { delta: null, sdUnits: null, fragile: false, why: "everybody-answered" };
  const delta = -(mean - cut) / (1 - f);
  if (sd === null) return { delta, sdUnits: null, fragile: false, why: "one-answer" };
  if (sd === 0) return { delta, sdUnits: null, fragile: false, why: "no-variance" };
  return { delta, sdUnits: delta / sd, fragile: Math.abs(delta / sd) < 0.25 };
}
