/**
 * Probability that a tie of strength 1 … 4 works, so that coverage can be counted: a convention that a client may change, not
 * an estimate (methods 6).
 */
export const tieProbabilities = [0.2, 0.4, 0.6, 0.8] as const;

export function tieProbability(strength: number): number {
  const probability = tieProbabilities[strength - 1];
  if (probability === undefined) throw new RangeError("A tie has a strength from 1 to 4");
  return probability;
}
