import { type Axis, type PerAxis, perAxis } from "../axes";
import { type Estimate } from "./estimate";
import { type Moments, moments } from "./point";
import { mergeEmptyStrata, type Stratum } from "./strata";

export interface PostStratifiedEstimate extends Estimate {
  readonly strata: number;
  readonly merged: readonly { readonly from: string; readonly into: string }[];
  /** Teams with one respondent, that borrow the pooled within-team spread. */
  readonly pooled: readonly string[];
}

/**
 * Mean and variance with teams as strata, weights N_h/N (methods 2.2): Σ W_h² [(1 − f_h)s_h² + f_h·SEM²]/n_h. Right when
 * everybody was invited and response differs between teams.
 * @param teams in their fixed order
 * @throws RangeError when more answered in a team than were invited
 */
export function postStratifiedEstimate(
  teams: readonly Stratum[],
  sem2: PerAxis<number | null>,
): PostStratifiedEstimate {
  const everybody = moments(teams.flatMap((team) => team.points));
  const invited = teams.reduce((sum, team) => sum + team.invited, 0);
  const { strata, merged } = mergeEmptyStrata(teams);
  if (strata.some((stratum) => stratum.points.length > stratum.invited)) {
    throw new RangeError("more people answered than were invited");
  }
  const parts = strata.map((stratum) => ({
    ...moments(stratum.points),
    id: stratum.id,
    f: stratum.points.length / stratum.invited,
    weight: stratum.invited / invited,
  }));
  const within = pooledWithin(parts);
  const spreadOf = (part: Moments): Spread | null =>
    part.n > 1 ? { variance: part.variance, covariance: part.covariance } : within;
  const known = sem2.internal !== null && sem2.external !== null && parts.length > 0;
  const sumOver = (term: (part: (typeof parts)[number], spread: Spread) => number | null): number | null => {
    let sum = 0;
    for (const part of parts) {
      const spread = spreadOf(part);
      const value = spread && term(part, spread);
      if (value === null) return null;
      sum += (part.weight ** 2 * value) / part.n;
    }
    return known ? sum : null;
  };
  const errorVariance = perAxis((axis: Axis) =>
    sumOver(({ f }, { variance }) => {
      const spread = variance[axis];
      const noise = sem2[axis];
      return spread === null || noise === null ? null : (1 - f) * spread + f * noise;
    }),
  );
  const reason = everybody.n === 0 ? "nobody-answered" : known ? "one-answer" : "reliability-unknown";
  return {
    n: everybody.n,
    invited,
    mean: perAxis((axis) =>
      parts.length === 0 ? null : parts.reduce((sum, part) => sum + part.weight * (part.mean[axis] ?? 0), 0),
    ),
    sd: perAxis((axis) => root(everybody.variance[axis])),
    errorVariance,
    errorCovariance: sumOver(({ f }, { covariance }) => (covariance === null ? null : (1 - f) * covariance)),
    ...(errorVariance.internal === null || errorVariance.external === null ? { why: reason } : {}),
    strata: parts.length,
    merged,
    pooled: parts.filter((part) => part.n === 1).map((part) => part.id),
  };
}

interface Spread {
  readonly variance: PerAxis<number | null>;
  readonly covariance: number | null;
}

/** Spread within teams, pooled over the teams with at least two people; null when there is no such team. */
function pooledWithin(parts: readonly Moments[]): Spread | null {
  const df = parts.reduce((sum, part) => sum + part.n - 1, 0);
  if (df === 0) return null;
  const pool = (value: (part: Moments) => number | null) =>
    parts.reduce((sum, part) => sum + (part.n - 1) * (value(part) ?? 0), 0) / df;
  return {
    variance: perAxis((axis) => pool((part) => part.variance[axis])),
    covariance: pool((part) => part.covariance),
  };
}

function root(variance: number | null): number | null {
  return variance === null ? null : Math.sqrt(variance);
}
