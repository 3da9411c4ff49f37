import {
  type Axis,
  individualMdc95,
  type Interval,
  isReliable,
  type Pair,
  pairedDifference,
  reliableChangeIndex,
} from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { type SurveyGroup } from "./groups";
import { entitledTwice, pairsOn, personSem2, type WavePair } from "./linked-pairs";

/** Change of linked people of one group on one axis: `change`, `change_by_unit`, `change_by_role`. */
export function pairedJson(
  survey: SurveyFolder,
  pair: WavePair,
  axis: Axis,
  group: SurveyGroup,
): Record<string, unknown> {
  return pairFiguresJson({
    pairs: pairsOn(survey, pair, axis, group),
    invited: entitledTwice(survey, pair, group),
    sem2: [pair.first.sem2[axis], pair.second.sem2[axis]],
    reliability: pair.first.reliability[axis].alpha,
    personSem2: personSem2(survey, pair, axis),
  });
}

/** Pairs of scores with what is known of their errors. */
export interface ScoredPairs {
  readonly pairs: readonly Pair[];
  /** Entitled to answer both times. */
  readonly invited: number;
  /** Squared standard errors of measurement of the first and the second scores. */
  readonly sem2: readonly [number | null, number | null];
  /** Of the first scores. */
  readonly reliability: number | null;
  /** Squared standard error of measurement for changes of persons. */
  readonly personSem2: number | null;
}

/** The figures of paired change, with the keys of `survey_NAME.json`. */
export function pairFiguresJson({
  pairs,
  invited,
  sem2,
  reliability,
  personSem2,
}: ScoredPairs): Record<string, unknown> {
  const figures = pairedDifference(pairs, invited, sem2);
  const { plain, recommended } = figures;
  const corrected = (d: number | null) =>
    d === null || figures.hedgesJ === null ? null : d * figures.hedgesJ;
  return {
    n_pairs: figures.n,
    mean1: figures.mean1,
    mean2: figures.mean2,
    sd1: figures.sd1,
    sd2: figures.sd2,
    r: figures.r,
    mean_diff: figures.difference,
    sd_diff: figures.sdDifference,
    se_diff: plain.se,
    t: plain.t,
    df: figures.df,
    p_two_sided: plain.p,
    ci95_mean_diff: ends(plain.interval95),
    d_z: figures.dz,
    d_av_rms: figures.dAv,
    d_av_meansd_Lakens: figures.dAvMeanSd,
    J: figures.hedgesJ,
    g_av_rms: corrected(figures.dAv),
    g_av_meansd: corrected(figures.dAvMeanSd),
    ci95_d_av_AlginaKeselman2003: ends(figures.dAvInterval95),
    reliability_used: reliability,
    ...reliableChangeJson(pairs, personSem2),
    N_both: figures.invited,
    f: figures.f,
    sem2_first: sem2[0],
    sem2_second: sem2[1],
    se_diff_fpc_sem: recommended.se,
    t_fpc_sem: recommended.t,
    p_fpc_sem: recommended.p,
    ci95_fpc_sem: ends(recommended.interval95),
    MDC95_unit: figures.mdc95,
    ...whyOf(figures.n, sem2.includes(null)),
  };
}

function reliableChangeJson(pairs: readonly Pair[], sem2: number | null): Record<string, unknown> {
  if (sem2 === null) {
    const unknown = { SEM: null, S_diff: null, MDC95_individual: null };
    const none = pairs.length === 0 ? 0 : null;
    const counts = { RCI_improved: none, RCI_worse: none, RCI_unchanged: none };
    return { ...unknown, ...counts, RCI_first_ten: pairs.slice(0, 10).map(() => null) };
  }
  const indices = pairs.map((pair) => reliableChangeIndex(pair, sem2));
  const beyond = indices.filter(isReliable);
  return {
    SEM: Math.sqrt(sem2),
    S_diff: Math.sqrt(2 * sem2),
    MDC95_individual: individualMdc95(sem2),
    RCI_improved: beyond.filter((index) => index > 0).length,
    RCI_worse: beyond.filter((index) => index < 0).length,
    RCI_unchanged: indices.length - beyond.length,
    RCI_first_ten: indices.slice(0, 10),
  };
}

function ends(interval: Interval | null): readonly (number | null)[] {
  return interval ?? [null, null];
}

function whyOf(n: number, noiseUnknown: boolean): Record<string, unknown> {
  const why = {
    ...(n < 2 && {
      change: n === 0 ? "no linked people with both scores" : "one linked person: variance unknown",
    }),
    ...(noiseUnknown && { fpc_sem: "standard error of measurement unknown in a wave" }),
  };
  return Object.keys(why).length > 0 ? { why } : {};
}
