import { seededRandom } from "@vensterbank/core";
import { type BcaInterval, bcaInterval } from "./bca-interval";
import { type BootstrapFigures, bootstrapFigures } from "./bootstrap-figures";

/** A statistic of some people, named by their index; people may come more than once. Null where it is undefined. */
export type ResampledStatistic = (people: Int32Array) => number | null;

export type BootstrapReason =
  | "too-few-people"
  | "estimate-undefined"
  | "replicate-undefined"
  | "no-variance"
  | "interval-outside-replicates";

export interface Bootstrap {
  readonly estimate: number | null;
  readonly figures: BootstrapFigures | null;
  readonly bca: BcaInterval | null;
  readonly replicates: number;
  readonly seed: number;
  /** Why something is null. */
  readonly why?: BootstrapReason;
}

export interface BootstrapOptions {
  /** 2000 for a standard error and percentile ends, 5000 or more for tail probabilities (methods 2.2). */
  readonly replicates: number;
  readonly seed: number;
}

/**
 * Bootstrap of persons with replacement, without finite-population correction (Efron & Tibshirani 1993), with percentile
 * and BCa intervals. All statistics see the same resamples; the same seed gives the same figures.
 * @param people number of people
 */
export function bootstrap<Name extends string>(
  people: number,
  statistics: Readonly<Record<Name, ResampledStatistic>>,
  options: BootstrapOptions,
): Readonly<Record<Name, Bootstrap>> {
  const names = Object.keys(statistics) as Name[];
  const drawn = resample(
    people,
    names.map((name) => statistics[name]),
    options,
  );
  const everybody = Int32Array.from({ length: people }, (_, i) => i);
  const results = names.map((name, at) => {
    const statistic = statistics[name];
    const estimate = people > 0 ? statistic(everybody) : null;
    return [
      name,
      { ...summarise(estimate, drawn[at], () => jackknife(people, statistic)), ...options },
    ] as const;
  });
  return Object.fromEntries(results) as Record<Name, Bootstrap>;
}

function resample(
  people: number,
  statistics: readonly ResampledStatistic[],
  { replicates, seed }: BootstrapOptions,
): (number | null)[][] {
  const random = seededRandom(seed);
  const chosen = new Int32Array(people);
  const results = statistics.map((): (number | null)[] => []);
  if (people < 2) return results;
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let i = 0; i < people; i++) chosen[i] = random.below(people);
    statistics.forEach((statistic, at) => results[at].push(statistic(chosen)));
  }
  return results;
}

function summarise(
  estimate: number | null,
  drawn: readonly (number | null)[],
  left: () => (number | null)[],
): Omit<Bootstrap, keyof BootstrapOptions> {
  const nothing = { estimate, figures: null, bca: null };
  if (estimate === null) return { ...nothing, why: "estimate-undefined" };
  const values = drawn.filter((value) => value !== null);
  if (values.length < drawn.length) return { ...nothing, why: "replicate-undefined" };
  const figures = bootstrapFigures(values);
  if (!figures) return { ...nothing, why: "too-few-people" };
  if (values.every((value) => value === values[0]))
    return { estimate, figures, bca: null, why: "no-variance" };
  const without = left().filter((value) => value !== null);
  const bca = bcaInterval(estimate, values, without);
  return bca ? { estimate, figures, bca } : { estimate, figures, bca, why: "interval-outside-replicates" };
}

/** The statistic without each person in turn. */
function jackknife(people: number, statistic: ResampledStatistic): (number | null)[] {
  const others = Int32Array.from({ length: people - 1 }, (_, i) => i + 1);
  return Array.from({ length: people }, (_, left) => {
    if (left > 0) others[left - 1] = left - 1;
    return statistic(others);
  });
}
