import { mean } from "../descriptive/mean";
import { quantile } from "../descriptive/quantile";
import { type Matrix } from "../linear/matrix";
import { nullVariances } from "./null-variance";
import { oneWayAnova } from "./one-way-anova";
import { withinGroupAgreement } from "./within-group";

/** Cut-offs of the aggregation rule: conventions (methods 1.3). */
export const aggregationCriteria = {
  rwgJ: 0.7,
  icc1: 0.05,
  p: 0.05,
  icc2: 0.7,
  icc2Cautious: 0.6,
  groups: 10,
} as const;

export type AggregationReason = "fewer-than-ten-groups" | "no-variance-within-groups" | "no-group-of-two";

/** One rule: the figures it looks at, and whether they meet it; null when it cannot be judged. */
export interface AggregationRule {
  readonly name: "agreement" | "team-effect" | "team-means-reliable";
  readonly met: boolean | null;
  readonly why?: AggregationReason;
}

export interface AggregationVerdict {
  /** A mean may be called a property of the team; null when a rule cannot be judged. The mean of the answers may always be shown. */
  readonly property: boolean | null;
  /** Whether teams may be compared or ranked by their means. */
  readonly comparison: "supported" | "with-caution" | "not-supported" | null;
  readonly rules: readonly AggregationRule[];
  /** Names of the rules that are not met. */
  readonly failed: readonly AggregationRule["name"][];
  readonly figures: AggregationFigures;
}

export interface AggregationFigures {
  /** Groups with answers, and those with at least two people. */
  readonly groups: number;
  readonly judgedGroups: number;
  /** Medians over groups of r_wg(J) under both null distributions. */
  readonly rwgJUniform: number | null;
  readonly rwgJSlightSkew: number | null;
  /** Median over groups of the average deviation from the mean, and the most that counts as agreement (A/6). */
  readonly averageDeviation: number | null;
  readonly largestDeviation: number;
  /** ICC(1) with the effective group size; below 0 reported as 0 with the flag. Null under ten groups. */
  readonly icc1: number | null;
  readonly icc1WasNegative: boolean;
  readonly f: number | null;
  readonly p: number | null;
  readonly icc2: number | null;
}

/**
 * May a mean of answers stand for the team? All of: agreement within teams (median r_wg(J) ≥ .70 under the uniform and
 * the slightly skewed null, or average deviation ≤ A/6), and a team effect (ICC(1) ≥ .05 with p < .05 of the F test).
 * Comparing or ranking teams needs ICC(2) ≥ .70 as well, .60 with caution (methods 1.3; Bliese 2000; LeBreton & Senter
 * 2008). Never r_wg(J) alone: it passes almost everywhere with many items.
 * @param groups complete cases per group, keyed; groups without cases left out
 * @param categories points of the answer scale
 */
export function aggregationVerdict(groups: readonly Matrix[], categories: number): AggregationVerdict {
  const figures = aggregationFigures(groups, categories);
  const agreement = agreementRule(figures);
  const effect = effectRule(figures);
  const reliable = reliableRule(figures);
  const rules = [agreement, effect, reliable];
  const property =
    agreement.met === false || effect.met === false
      ? false
      : agreement.met === null || effect.met === null
        ? null
        : true;
  return {
    property,
    comparison: comparisonOf(property, figures.icc2),
    rules,
    failed: rules.filter((rule) => rule.met === false).map((rule) => rule.name),
    figures,
  };
}

function aggregationFigures(groups: readonly Matrix[], categories: number): AggregationFigures {
  const nulls = nullVariances(categories);
  const judged = groups.flatMap((rows) => {
    const uniform = withinGroupAgreement(rows, nulls.uniform);
    const skew = withinGroupAgreement(rows, nulls.slightSkew);
    return uniform && skew ? [{ uniform, skew }] : [];
  });
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const anova = oneWayAnova(groups.map((rows) => rows.map((row) => mean(row) ?? 0)));
  const shown = anova.groups >= aggregationCriteria.groups;
  return {
    groups: groups.length,
    judgedGroups: judged.length,
    rwgJUniform: median(judged.map(({ uniform }) => uniform.rwgJ)),
    rwgJSlightSkew: median(judged.map(({ skew }) => skew.rwgJ)),
    averageDeviation: median(judged.map(({ uniform }) => uniform.adMean)),
    largestDeviation: categories / 6,
    icc1: shown && anova.icc1 !== null ? Math.max(0, anova.icc1) : null,
    icc1WasNegative: shown && anova.icc1 !== null && anova.icc1 < 0,
    f: shown ? anova.f : null,
    p: shown ? anova.p : null,
    icc2: shown ? anova.icc2 : null,
  };
}

function agreementRule(figures: AggregationFigures): AggregationRule {
  const { rwgJUniform, rwgJSlightSkew, averageDeviation, largestDeviation } = figures;
  if (rwgJUniform === null || rwgJSlightSkew === null || averageDeviation === null) {
    return { name: "agreement", met: null, why: "no-group-of-two" };
  }
  const byVariance = Math.min(rwgJUniform, rwgJSlightSkew) >= aggregationCriteria.rwgJ;
  return { name: "agreement", met: byVariance || averageDeviation <= largestDeviation };
}

function effectRule({ groups, icc1, p }: AggregationFigures): AggregationRule {
  const name = "team-effect";
  if (icc1 === null || p === null) return { name, met: null, why: unknownBecause(groups) };
  return { name, met: icc1 >= aggregationCriteria.icc1 && p < aggregationCriteria.p };
}

function reliableRule({ groups, icc2, f }: AggregationFigures): AggregationRule {
  const name = "team-means-reliable";
  // Means that are all equal have no ICC(2), and nothing to compare.
  if (f === 0) return { name, met: false };
  if (icc2 === null) return { name, met: null, why: unknownBecause(groups) };
  return { name, met: icc2 >= aggregationCriteria.icc2 };
}

function unknownBecause(groups: number): AggregationReason {
  return groups < aggregationCriteria.groups ? "fewer-than-ten-groups" : "no-variance-within-groups";
}

function comparisonOf(property: boolean | null, icc2: number | null): AggregationVerdict["comparison"] {
  if (property === null || (property && icc2 === null)) return null;
  if (!property || icc2 === null || icc2 < aggregationCriteria.icc2Cautious) return "not-supported";
  return icc2 >= aggregationCriteria.icc2 ? "supported" : "with-caution";
}
