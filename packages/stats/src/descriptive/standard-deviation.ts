import { variance } from "./variance";

/** Sample standard deviation, divisor n − 1; null under two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}
