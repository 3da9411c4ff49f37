import { covariance } from "./covariance";
import { variance } from "./variance";

/** Pearson correlation of pairs; null under two pairs or without variance on a side. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const shared = covariance(x, y);
  const varianceX = variance(x);
  const varianceY = variance(y);
  if (!varianceX || !varianceY || shared === null) return null;
  return Math.max(-1, Math.min(1, shared / Math.sqrt(varianceX * varianceY)));
}
