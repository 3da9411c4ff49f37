import { normalQuantile } from "@vensterbank/stats";
import { type Interval } from "../axes";

/**
 * 95 % interval of a share (Wilson 1927), with the finite population correction: n answers of a group of N tell as
 * much as n/(1 − n/N) answers of an endless one. Null when nobody or everybody answered.
 * @param count people with this answer @param n people with an answer @param invited N
 */
export function shareInterval(count: number, n: number, invited: number): Interval | null {
  if (n === 0 || n >= invited) return null;
  const size = n / (1 - n / invited);
  const share = count / n;
  const z = normalQuantile(0.975);
  const shrink = 1 + z ** 2 / size;
  const centre = (share + z ** 2 / (2 * size)) / shrink;
  const margin = (z / shrink) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  return [Math.max(0, centre - margin), Math.min(1, centre + margin)];
}
