/** Variance of answers without any agreement, per assumption on how they would then be spread. */
export interface NullVariances {
  /** Evenly over the categories: (A² − 1)/12. */
  readonly uniform: number;
  /** With a slight skew. */
  readonly slightSkew: number;
}

/** Variance when answers are spread evenly over A categories, (A² − 1)/12. */
export function uniformNullVariance(categories: number): number {
  return (categories ** 2 - 1) / 12;
}

/** Slightly skewed null over the uniform one at five categories: 1.34 / 2 (LeBreton & Senter 2008). */
const skewRatio = 1.34 / 2;

/**
 * The two null distributions of the aggregation rule (methods 1.3). The skewed variance is 1.34 at five categories; at
 * other numbers of categories the same ratio to the uniform variance is kept, a choice of this product.
 * @param categories points of the answer scale, at least 2
 */
export function nullVariances(categories: number): NullVariances {
  const uniform = uniformNullVariance(categories);
  return { uniform, slightSkew: uniform * skewRatio };
}
