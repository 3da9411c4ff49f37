/** One margin: a category for every respondent, and how many people of the population are in each category. */
export interface Margin<Category extends string = string> {
  readonly categories: readonly Category[];
  readonly population: Readonly<Record<Category, number>>;
}

export type RakingReason =
  "nobody" | "unknown-category" | "category-without-respondents" | "margins-disagree" | "not-converged";

export interface RakedWeights {
  /** One weight per respondent, summing to the population; null when undefined, see `why`. */
  readonly weights: readonly number[] | null;
  /** Weights that were cut to the ceiling. */
  readonly trimmed: number;
  /** Respondents that an even sample with the same precision would have: (Σw)²/Σw² (Kish 1965). */
  readonly effectiveN: number | null;
  readonly why?: RakingReason;
}

const tolerance = 1e-8;
const mostRounds = 200;

/**
 * Weights that fit every margin, by iterative proportional fitting (Deming & Stephan 1940; methods 3.6): until the largest
 * relative error of a margin is below 1e-8, at most 200 rounds. Weights above `trimAt` times the median are cut to it and
 * fitted again. Merge categories with few respondents first (`mergeSmallCategories`).
 * @param trimAt 4 by default
 */
export function rakeWeights(margins: readonly Margin[], trimAt = 4): RakedWeights {
  const n = margins[0]?.categories.length ?? 0;
  const nothing = { weights: null, trimmed: 0, effectiveN: null };
  if (n === 0) return { ...nothing, why: "nobody" };
  const totals = margins.map(({ population }) => Object.values(population).reduce((sum, x) => sum + x, 0));
  if (totals.some((total) => Math.abs(total - totals[0]) > tolerance * totals[0])) {
    return { ...nothing, why: "margins-disagree" };
  }
  const unknown = margins.some(({ categories, population }) =>
    categories.some((name) => !(population[name] > 0)),
  );
  if (unknown) return { ...nothing, why: "unknown-category" };
  const empty = margins.some(({ categories, population }) =>
    Object.entries(population).some(([name, size]) => size > 0 && !categories.includes(name)),
  );
  if (empty) return { ...nothing, why: "category-without-respondents" };
  const first = fit(
    Array.from({ length: n }, () => totals[0] / n),
    margins,
  );
  if (!first) return { ...nothing, why: "not-converged" };
  const ceiling = trimAt * median(first);
  const trimmed = first.filter((weight) => weight > ceiling).length;
  const weights =
    trimmed === 0
      ? first
      : fit(
          first.map((weight) => Math.min(weight, ceiling)),
          margins,
        );
  if (!weights) return { ...nothing, trimmed, why: "not-converged" };
  return { weights, trimmed, effectiveN: kishEffectiveN(weights) };
}

/** Respondents that an even sample with the same precision would have: (Σw)²/Σw² (Kish 1965); null without weights. */
export function kishEffectiveN(weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  return squares > 0 ? sum ** 2 / squares : null;
}

function fit(start: readonly number[], margins: readonly Margin[]): number[] | null {
  const weights = [...start];
  for (let round = 0; round < mostRounds; round++) {
    let worst = 0;
    for (const { categories, population } of margins) {
      const sums = sumsOf(weights, categories);
      for (let i = 0; i < weights.length; i++)
        weights[i] *= population[categories[i]] / (sums.get(categories[i]) ?? 1);
    }
    for (const { categories, population } of margins) {
      for (const [name, sum] of sumsOf(weights, categories)) {
        worst = Math.max(worst, Math.abs(sum - population[name]) / population[name]);
      }
    }
    if (worst < tolerance) return weights;
  }
  return null;
}

function sumsOf(weights: readonly number[], categories: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  categories.forEach((name, i) => sums.set(name, (sums.get(name) ?? 0) + weights[i]));
  return sums;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
