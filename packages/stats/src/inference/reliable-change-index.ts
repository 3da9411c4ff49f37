import { normalQuantile } from "../distribution/normal";

const criterion = normalQuantile(0.975);

/**
 * Reliable change index d/(√2·SEM) of one person (Jacobson & Truax 1991).
 * @param sem2 squared standard error of measurement at the first measurement, above 0
 */
export function reliableChangeIndex(difference: number, sem2: number): number {
  if (!(sem2 > 0)) throw new RangeError("reliableChangeIndex needs sem2 > 0");
  return difference / Math.sqrt(2 * sem2);
}

/** Beyond what measurement error gives in 95 % of people who did not change. */
export function isReliableChange(index: number): boolean {
  return Math.abs(index) > criterion;
}
