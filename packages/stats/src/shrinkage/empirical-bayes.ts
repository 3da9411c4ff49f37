/** A group mean with the squared standard error of that mean. */
export interface GroupMean {
  readonly mean: number;
  /** Above 0. */
  readonly variance: number;
}

export interface ShrunkenMean {
  /** λ·mean + (1 − λ)·centre. */
  readonly shrunken: number;
  /** Weight of the group's own mean, τ²/(τ² + V), 0..1. */
  readonly weight: number;
}

export interface EmpiricalBayes {
  /** Variance of true group means. */
  readonly tau2: number;
  readonly estimator: "paule-mandel";
  /** Mean of the group means, weighted by 1/(τ² + V). */
  readonly centre: number;
  readonly groups: readonly ShrunkenMean[];
}

/**
 * Empirical-Bayes shrinkage of group means with known sampling variances (methods 1.3): sort by these, show the raw mean
 * with its interval. τ² is estimated by Paule & Mandel (1982): the root of Σ(ȳ − centre)²/(τ² + V) = G − 1, or 0 when
 * the means differ no more than their variances say; it equals restricted maximum likelihood for equal V.
 * @returns null under two groups, or when a variance is not above 0
 */
export function empiricalBayes(groups: readonly GroupMean[]): EmpiricalBayes | null {
  if (groups.length < 2 || groups.some(({ variance }) => !(variance > 0))) return null;
  const tau2 = pauleMandel(groups);
  const centre = centreAt(groups, tau2);
  return {
    tau2,
    estimator: "paule-mandel",
    centre,
    groups: groups.map(({ mean, variance }) => {
      const weight = tau2 / (tau2 + variance);
      return { shrunken: weight * mean + (1 - weight) * centre, weight };
    }),
  };
}

function pauleMandel(groups: readonly GroupMean[]): number {
  const excess = (tau2: number) => {
    const centre = centreAt(groups, tau2);
    const sum = groups.reduce((total, one) => total + (one.mean - centre) ** 2 / (tau2 + one.variance), 0);
    return sum - (groups.length - 1);
  };
  if (excess(0) <= 0) return 0;
  let low = 0;
  let high = Math.max(...groups.map((one) => one.variance));
  while (excess(high) > 0) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function centreAt(groups: readonly GroupMean[], tau2: number): number {
  let weights = 0;
  let sum = 0;
  for (const { mean, variance } of groups) {
    weights += 1 / (tau2 + variance);
    sum += mean / (tau2 + variance);
  }
  return sum / weights;
}
