import { seededRandom } from "@vensterbank/core";
import { type BootstrapFigures, bootstrapFigures } from "./bootstrap-figures";
import { type BootstrapOptions } from "./bootstrap";

/** A stratum: its respondents by index, and how many people it has in all. */
export interface BootstrapStratum {
  readonly people: readonly number[];
  readonly population: number;
}

/** Named statistics of everybody, given one weight per person; defined for every set of positive weights. */
export type WeightedStatistics<Name extends string> = (
  weights: Float64Array,
) => Readonly<Record<Name, number>>;

export type RescaledBootstrapReason = "stratum-below-two" | "nobody";

export interface RescaledBootstrap<Name extends string> {
  /** With weights N_h/n_h; null when undefined, see `why`. */
  readonly estimates: Readonly<Record<Name, number>> | null;
  readonly figures: Readonly<Record<Name, BootstrapFigures | null>> | null;
  readonly replicates: number;
  readonly seed: number;
  readonly why?: RescaledBootstrapReason;
}

/**
 * Rescaled bootstrap of Rao, Wu & Yue (1992) with finite-population correction and measurement error (methods 2.2): in
 * stratum h, m = n_h − 1 draws with replacement give weights (N_h/n_h)·[1 − λ + λ·(n_h/m)·r], λ = √(1 − f_h·ρ). With ρ = 1
 * a full response has no variance left; ρ below 1 keeps that of the errors of measurement.
 * @param reliability ρ of the scores, 0..1
 * @throws RangeError when a stratum has more respondents than people
 */
export function raoWuYueBootstrap<Name extends string>(
  strata: readonly BootstrapStratum[],
  reliability: number,
  statistics: WeightedStatistics<Name>,
  options: BootstrapOptions,
): RescaledBootstrap<Name> {
  const occupied = strata.filter((stratum) => stratum.population > 0 || stratum.people.length > 0);
  if (occupied.some(({ people, population }) => people.length > population)) {
    throw new RangeError("raoWuYueBootstrap needs strata with at least as many people as respondents");
  }
  const undefinedFor = (why: RescaledBootstrapReason) => ({
    estimates: null,
    figures: null,
    ...options,
    why,
  });
  if (occupied.length === 0) return undefinedFor("nobody");
  if (occupied.some(({ people }) => people.length < 2)) return undefinedFor("stratum-below-two");
  const weights = new Float64Array(1 + Math.max(...occupied.flatMap(({ people }) => people)));
  for (const { people, population } of occupied) {
    for (const person of people) weights[person] = population / people.length;
  }
  const estimates = statistics(weights);
  const names = Object.keys(estimates) as Name[];
  const drawn: number[][] = names.map(() => []);
  const random = seededRandom(options.seed);
  for (let replicate = 0; replicate < options.replicates; replicate++) {
    for (const stratum of occupied) rescale(stratum, reliability, weights, (bound) => random.below(bound));
    const values = statistics(weights);
    names.forEach((name, at) => drawn[at].push(values[name]));
  }
  const figures = names.map((name, at) => [name, bootstrapFigures(drawn[at])] as const);
  return {
    estimates,
    figures: Object.fromEntries(figures) as Record<Name, BootstrapFigures | null>,
    ...options,
  };
}

/** Writes the weights of one replicate for the people of one stratum. */
function rescale(
  { people, population }: BootstrapStratum,
  reliability: number,
  weights: Float64Array,
  below: (bound: number) => number,
): void {
  const n = people.length;
  const draws = n - 1;
  const base = population / n;
  const lambda = Math.sqrt(Math.max(0, 1 - (n / population) * reliability));
  for (const person of people) weights[person] = base * (1 - lambda);
  const each = (base * lambda * n) / draws;
  for (let draw = 0; draw < draws; draw++) weights[people[below(n)]] += each;
}
