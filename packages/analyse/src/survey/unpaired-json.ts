import { covariance, mean, normalCdf, variance } from "@vensterbank/stats";
import { type Axis, composeChange, type Pair, unpairedDifference } from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { entitledIn, groupsOf } from "./groups";
import { pairsOn, type WavePair } from "./linked-pairs";
import { axisScales, type ScoredRow, type ScoredWave } from "./scored-wave";

/** Everybody of one wave against everybody of another: `change_unpaired`. */
export function unpairedJson(survey: SurveyFolder, pair: WavePair, axis: Axis): Record<string, unknown> {
  const scale = axisScales(survey)[axis];
  const [organisation] = groupsOf(survey);
  const scoresOf = (rows: readonly ScoredRow[]) => rows.flatMap((row) => row.scores[scale] ?? []);
  const first = scoresOf(pair.first.rows);
  const second = scoresOf(pair.second.rows);
  const pairs = pairsOn(survey, pair, axis, organisation);
  const sample = (scored: ScoredWave, scores: readonly number[]) => ({
    scores,
    invited: entitledIn(survey, scored.wave, organisation),
    sem2: scored.sem2[axis],
  });
  const figures = unpairedDifference(sample(pair.first, first), sample(pair.second, second));
  return {
    n1: figures.n1,
    n2: figures.n2,
    N1: figures.invited1,
    N2: figures.invited2,
    mean1: figures.mean1,
    mean2: figures.mean2,
    delta: figures.difference,
    se_fpc_sem_cov0: figures.se,
    z_fpc_sem_cov0: figures.z,
    // The format has the normal p at every size; results of the product take t for small groups.
    p_fpc_sem_cov0: figures.z === null ? null : 2 * normalCdf(-Math.abs(figures.z)),
    MDC95_unit_cov0: figures.mdc95,
    n_overlap: pairs.length,
    ...overlapJson(pairs, first, second),
    composition: compositionJson(pairs, first, second, linkedIds(pair, scale)),
  };
}

/** Without finite population: variance with the covariance of who answered twice. */
function overlapJson(pairs: readonly Pair[], first: readonly number[], second: readonly number[]) {
  const shared = covariance(
    pairs.map((pair) => pair.first),
    pairs.map((pair) => pair.second),
  );
  const overlap = shared === null ? null : (pairs.length * shared) / (first.length * second.length);
  const spread1 = variance(first);
  const spread2 = variance(second);
  const apart =
    spread1 === null || spread2 === null ? null : spread1 / first.length + spread2 / second.length;
  return {
    cov_overlap_no_fpc: overlap,
    se_no_fpc_cov0: apart === null ? null : Math.sqrt(apart),
    se_no_fpc_overlap:
      apart === null || overlap === null ? null : Math.sqrt(Math.max(0, apart - 2 * overlap)),
  };
}

interface OnlyOnce {
  readonly lost: readonly number[];
  readonly fresh: readonly number[];
}

/** Scores of people without a score in the other wave. */
function linkedIds(pair: WavePair, scale: string): OnlyOnce {
  const scored = (scoredWave: ScoredWave) =>
    new Set(scoredWave.rows.filter((row) => row.scores[scale] !== null).map((row) => row.id));
  const before = scored(pair.first);
  const after = scored(pair.second);
  const only = (scoredWave: ScoredWave, others: ReadonlySet<string>) =>
    scoredWave.rows.filter((row) => !others.has(row.id)).flatMap((row) => row.scores[scale] ?? []);
  return { lost: only(pair.first, after), fresh: only(pair.second, before) };
}

function compositionJson(
  pairs: readonly Pair[],
  first: readonly number[],
  second: readonly number[],
  { lost, fresh }: OnlyOnce,
): Record<string, unknown> {
  const parts = composeChange(pairs, first, second);
  return {
    n_linked: pairs.length,
    n_only_first: lost.length,
    n_only_second: fresh.length,
    mean_first_linked: mean(pairs.map((pair) => pair.first)),
    mean_first_lost: mean(lost),
    mean_second_linked: mean(pairs.map((pair) => pair.second)),
    mean_second_new: mean(fresh),
    linked_change: parts?.stayers ?? null,
    joiners_effect: parts?.joiners ?? null,
    leavers_effect: parts?.leavers ?? null,
  };
}
