import { reactions } from "@vensterbank/core";
import { type PerReaction, perReaction } from "../axes";

export interface MixednessParts {
  readonly membership: PerReaction<number>;
  readonly entropyOfMean: number;
  readonly meanEntropy: number;
  /** Entropies over ln 4; total = within + between. */
  readonly total: number;
  readonly within: number;
  readonly between: number;
}

/**
 * Mixedness exactly decomposed (methods 2.3): entropy of the mean membership = mean entropy of persons + the
 * Jensen-Shannon divergence between them.
 * @returns null without people
 */
export function decomposeMixedness(memberships: readonly PerReaction<number>[]): MixednessParts | null {
  const n = memberships.length;
  if (n === 0) return null;
  const mean = perReaction((type) => memberships.reduce((sum, one) => sum + one[type], 0) / n);
  const entropyOfMean = entropy(mean);
  const meanEntropy = memberships.reduce((sum, one) => sum + entropy(one), 0) / n;
  const most = Math.log(reactions.length);
  const total = entropyOfMean / most;
  // Concavity makes within at most total; rounding may not.
  const within = Math.min(meanEntropy / most, total);
  return { membership: mean, entropyOfMean, meanEntropy, total, within, between: total - within };
}

function entropy(shares: PerReaction<number>): number {
  return reactions.reduce(
    (sum, type) => (shares[type] > 0 ? sum - shares[type] * Math.log(shares[type]) : sum),
    0,
  );
}
