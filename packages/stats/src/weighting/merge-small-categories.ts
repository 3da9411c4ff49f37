/** A category of a margin in its order, with respondents and people. */
export interface CategorySize {
  readonly name: string;
  readonly respondents: number;
  readonly population: number;
}

export interface MergedCategory {
  /** Names of the categories in it, in order. */
  readonly names: readonly string[];
  readonly respondents: number;
  readonly population: number;
}

/**
 * Merges every category with too few respondents with the next in order, the last with the one before it, until all have
 * enough or one is left (reference/FORMAT.md 7). Never leaves a category out.
 * @param categories in their natural order @param least respondents that a category needs, 5 by default
 */
export function mergeSmallCategories(categories: readonly CategorySize[], least = 5): MergedCategory[] {
  const merged: MergedCategory[] = categories.map(({ name, ...sizes }) => ({ names: [name], ...sizes }));
  for (;;) {
    const small = merged.findIndex(({ respondents }) => respondents < least);
    if (small < 0 || merged.length < 2) return merged;
    const at = Math.min(small, merged.length - 2);
    const [a, b] = merged.slice(at, at + 2);
    merged.splice(at, 2, {
      names: [...a.names, ...b.names],
      respondents: a.respondents + b.respondents,
      population: a.population + b.population,
    });
  }
}
