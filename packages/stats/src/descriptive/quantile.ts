/**
 * Sample quantile by linear interpolation between order statistics at 1 + (n − 1)p, type 7 of Hyndman & Fan (1996).
 * @param values in any order
 * @param p in [0, 1]
 * @returns null without values
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError("quantile needs p in [0, 1]");
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
