import { aggregationVerdict, nullVariances, quantile, withinGroupAgreement } from "@vensterbank/stats";
import { type Axis } from "../axes";
import { completeCase } from "../scoring/scale-score";
import { respondentsIn, type ScoredWaveData } from "../wave/scored-respondents";
import { type AxisAgreement } from "./measurement-quality";

/**
 * Agreement within teams and differences between them on one axis (methods 1.3). Only teams with complete answers of as
 * many people as results need: a figure over all teams must not tell about those that are never shown.
 */
export function axisAgreement(wave: ScoredWaveData, axis: Axis): AxisAgreement {
  const items = wave.sets.axis[axis];
  const fewest = Math.max(2, wave.data.settings.thresholds.results);
  const teams = wave.groups.teams
    .map((team) =>
      respondentsIn(wave, team)
        .map(({ answers }) => completeCase(items, answers))
        .filter((row) => row !== null),
    )
    .filter((rows) => rows.length >= fewest);
  const [{ lo, hi }] = items;
  const categories = hi - lo + 1;
  const { figures, property, comparison, failed } = aggregationVerdict(teams, categories);
  const uniform = nullVariances(categories).uniform;
  const stars = teams.flatMap((rows) => withinGroupAgreement(rows, uniform)?.rwgJLindell ?? []);
  return {
    teams: teams.length,
    rwgJUniform: figures.rwgJUniform,
    rwgJSlightSkew: figures.rwgJSlightSkew,
    rwgStar: quantile(stars, 0.5),
    averageDeviation: figures.averageDeviation,
    largestDeviation: figures.largestDeviation,
    icc1: figures.icc1,
    icc1WasNegative: figures.icc1WasNegative,
    icc2: figures.icc2,
    f: figures.f,
    p: figures.p,
    property,
    comparison,
    failed,
  };
}
