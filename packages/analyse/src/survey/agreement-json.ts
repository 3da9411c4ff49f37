import {
  aggregationVerdict,
  mean,
  oneWayAnova,
  quantile,
  standardDeviation,
  uniformNullVariance,
  withinGroupAgreement,
} from "@vensterbank/stats";
import { completeCase } from "@vensterbank/typology";
import { type SurveyItem, type SurveyRow, type SurveyUnit } from "../input/survey-folder";

/** Agreement within teams and differences between them, on complete cases: `waves.W.groups.S`. */
export function agreementJson(
  items: readonly SurveyItem[],
  rows: readonly SurveyRow[],
  units: readonly SurveyUnit[],
): unknown {
  const categories = items[0].hi - items[0].lo + 1;
  const nullVariance = uniformNullVariance(categories);
  const groups = units
    .map(({ id }) => ({
      id,
      cases: rows
        .filter((row) => row.unit === id)
        .map((row) => completeCase(items, row.answers))
        .filter((one) => one !== null),
    }))
    .filter(({ cases }) => cases.length > 0)
    .map((group) => ({
      ...group,
      scores: group.cases.map((one) => mean(one) ?? 0),
      agreement: withinGroupAgreement(group.cases, nullVariance),
    }));
  const anova = oneWayAnova(groups.map((group) => group.scores));
  const rwgj = groups.flatMap(({ agreement }) => (agreement ? [agreement.rwgJ] : []));
  return {
    A: categories,
    uniform_null_variance: nullVariance,
    n: anova.n,
    groups: anova.groups,
    mean_group_size: anova.groups === 0 ? null : anova.n / anova.groups,
    n0_effective_group_size: anova.effectiveGroupSize,
    MSB: anova.betweenMeanSquare,
    MSW: anova.withinMeanSquare,
    F: anova.f,
    p: anova.p,
    ICC1_using_n0: anova.icc1,
    ICC2_multilevel: anova.icc2,
    rwgj_mean: mean(rwgj),
    rwgj_median: quantile(rwgj, 0.5),
    rwgj_share_ge_70: rwgj.length === 0 ? null : rwgj.filter((value) => value >= 0.7).length / rwgj.length,
    aggregation: aggregationJson(
      groups.map(({ cases }) => cases),
      categories,
    ),
    per_group: groups.map(({ id, cases, scores, agreement }) => ({
      group: id,
      n: cases.length,
      mean: mean(scores),
      sd: standardDeviation(scores),
      rwg_score: agreement?.rwgScore ?? null,
      rwgj: agreement?.rwgJ ?? null,
      rwgj_lindell: agreement?.rwgJLindell ?? null,
      AD_mean: agreement?.adMean ?? null,
      AD_median: agreement?.adMedian ?? null,
      ...(agreement ? {} : { why: { agreement: "one complete respondent" } }),
    })),
    ...(anova.f === null ? { why: { ICC: "fewer than two groups, or no variance within groups" } } : {}),
  };
}

/** May a team mean be called a property of the team (methods 1.3)? */
function aggregationJson(groups: readonly (readonly (readonly number[])[])[], categories: number): unknown {
  const { property, comparison, failed, rules, figures } = aggregationVerdict(groups, categories);
  const unjudged = rules.flatMap(({ name, why }) => (why ? [[name, why] as const] : []));
  return {
    property_of_team: property,
    comparison_of_teams: comparison,
    failed,
    rwgj_median_uniform: figures.rwgJUniform,
    rwgj_median_slight_skew: figures.rwgJSlightSkew,
    AD_mean_median: figures.averageDeviation,
    AD_cut: figures.largestDeviation,
    ICC1: figures.icc1,
    ICC1_was_negative: figures.icc1WasNegative,
    ICC2: figures.icc2,
    p: figures.p,
    ...(unjudged.length > 0 ? { why: Object.fromEntries(unjudged) } : {}),
  };
}
