import { reactions } from "@vensterbank/core";
import { type Bootstrap, bootstrap, mean, raoWuYueBootstrap, variance } from "@vensterbank/stats";
import { membership, type PerAxis, perReaction, type Point } from "@vensterbank/typology";
import { type SurveySettings } from "../input/survey-settings";
import { anchorsOf } from "./membership-json";

const defaults = { seed: 20240501, R: 20_000 };
const rescaledReplicates = 4000;
const fewest = 30;

/** A JSON block, or null with the reason. */
export interface Block {
  readonly value: unknown;
  readonly why: string | null;
}

/** Plain bootstrap of the two axis means with BCa ends: `waves.W.bootstrap`. */
export function bootstrapJson(points: readonly Point[], settings: SurveySettings): Block {
  if (points.length < fewest) return { value: null, why: `fewer than ${fewest} respondents with both axes` };
  const { seed, R } = settings.bootstrap ?? defaults;
  const internal = Float64Array.from(points, (point) => point.internal);
  const external = Float64Array.from(points, (point) => point.external);
  const found = bootstrap(
    points.length,
    { I: (people) => meanOf(internal, people), E: (people) => meanOf(external, people) },
    { seed, replicates: R },
  );
  return {
    value: {
      R,
      seed,
      note: "simple random sampling with replacement, without finite-population correction",
      I: axisJson(found.I, internal),
      E: axisJson(found.E, external),
    },
    why: null,
  };
}

function axisJson({ estimate, figures, bca, why }: Bootstrap, scores: Float64Array): Record<string, unknown> {
  const n = scores.length;
  const spread = variance(Array.from(scores));
  return {
    estimate,
    boot_se: figures?.se ?? null,
    z0: bca?.bias ?? null,
    acceleration_jackknife: bca?.acceleration ?? null,
    perc95: figures?.percentile95 ?? [null, null],
    bca95: bca?.interval95 ?? [null, null],
    exact_se_plugin: spread === null ? null : Math.sqrt((spread * (n - 1)) / n / n),
    ...(why ? { why: { bca95: why } } : {}),
  };
}

function meanOf(scores: Float64Array, people: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < people.length; i++) sum += scores[people[i]];
  return sum / people.length;
}

/** Where a respondent with both scores stands, by team. */
export interface PlacedPoint {
  readonly unit: string;
  readonly point: Point;
}

/**
 * Rescaled bootstrap of mean memberships and mixedness, teams as strata: `waves.W.bootstrap_rao_wu_yue`.
 * @param teams with the number entitled in each
 */
export function raoWuYueJson(
  people: readonly PlacedPoint[],
  teams: readonly { readonly id: string; readonly entitled: number }[],
  alphas: PerAxis<number | null>,
  settings: SurveySettings,
): Block {
  const rho = mean([alphas.internal, alphas.external].filter((alpha) => alpha !== null));
  if (rho === null || alphas.internal === null || alphas.external === null) {
    return { value: null, why: "reliability unknown on an axis" };
  }
  const strata = teams.map(({ id, entitled }) => ({
    people: people.flatMap((person, i) => (person.unit === id ? [i] : [])),
    population: entitled,
  }));
  const anchors = anchorsOf(settings);
  const memberships = people.map(({ point }) => membership(point, anchors));
  const columns = perReaction((type) => Float64Array.from(memberships, (one) => one[type]));
  const entropies = Float64Array.from(memberships, (one) =>
    reactions.reduce((sum, type) => sum + term(one[type]), 0),
  );
  const most = Math.log(reactions.length);
  const { seed } = settings.bootstrap ?? defaults;
  const found = raoWuYueBootstrap(
    strata,
    Math.min(1, Math.max(0, rho)),
    (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = perReaction((type) => product(weights, columns[type]) / total);
      const M = reactions.reduce((sum, type) => sum + term(shares[type]), 0) / most;
      const W = product(weights, entropies) / total / most;
      return { ...shares, M, W, B: M - W };
    },
    { seed, replicates: rescaledReplicates },
  );
  if (!found.estimates || !found.figures) {
    return { value: null, why: "a team has fewer than 2 respondents with both axes" };
  }
  const each = Object.entries(found.figures);
  return {
    value: {
      definition: "strata = teams, w = N_h/n_h, m_h = n_h - 1, lambda_h = sqrt(1 - f_h rho); percentile ends",
      B: found.replicates,
      seed,
      rho,
      estimate: found.estimates,
      boot_se: Object.fromEntries(each.map(([name, one]) => [name, one?.se ?? null])),
      perc95: Object.fromEntries(each.map(([name, one]) => [name, one?.percentile95 ?? [null, null]])),
    },
    why: null,
  };
}

function product(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i] * values[i];
  return sum;
}

/** −p ln p */
function term(p: number): number {
  return p > 0 ? -p * Math.log(p) : 0;
}
