import { normalQuantile } from "../distribution/normal";

const criterion = normalQuantile(0.975);

/** Smallest change that its standard error lets one tell from none with 95 % confidence: 1.96·SE, in the same units. */
export function detectableChange(se: number): number {
  return criterion * se;
}
