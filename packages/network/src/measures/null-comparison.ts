import { type NullComparison } from "../measure";

export interface NullDraws {
  readonly null: NullComparison["null"];
  /** One per draw; NaN where the figure was undefined, which then does not count. */
  readonly values: Float64Array;
  readonly seed: number;
  /** Mean under the null where a formula gives it. */
  readonly expected?: number;
}

const alike = 1e-12;

/**
 * Sets a value against what chance gave: middle 95 % of the draws, and p = (1 + as extreme) / (draws + 1), two-sided for
 * label permutations and the upper tail otherwise. Null when no draw gave a value.
 */
export function nullComparison(
  value: number,
  { null: kind, values, seed, expected }: NullDraws,
): NullComparison | null {
  const drawn = values.filter((one) => !Number.isNaN(one)).sort();
  const draws = drawn.length;
  if (draws === 0) return null;
  let lower = 0;
  let upper = 0;
  let sum = 0;
  for (const one of drawn) {
    if (one <= value + alike) lower++;
    if (one >= value - alike) upper++;
    sum += one;
  }
  const tail = (count: number) => (1 + count) / (draws + 1);
  return {
    null: kind,
    expected: expected ?? sum / draws,
    low: drawn[Math.floor(0.025 * (draws - 1))],
    high: drawn[Math.ceil(0.975 * (draws - 1))],
    p: kind === "label-permutation" ? Math.min(1, 2 * Math.min(tail(lower), tail(upper))) : tail(upper),
    draws,
    seed,
  };
}
