import { covariance } from "./covariance";

/** Sample variance, divisor n − 1; exactly 0 when all values are equal; null under two values. */
export function variance(values: readonly number[]): number | null {
  // Equal values may have a mean that is off in the last bit; their variance is 0 all the same.
  if (values.length >= 2 && values.every((value) => value === values[0])) return 0;
  return covariance(values, values);
}
