import {
  type MergedCategory,
  mergeSmallCategories,
  type RakingReason,
  rakeWeights,
} from "@vensterbank/stats";
import { type SurveyFolder } from "../input/survey-folder";
import { type Block } from "./bootstrap-json";
import { entitledIn, groupsOf, rolesOf } from "./groups";
import { axisScales, type ScoredRow, type ScoredWave } from "./scored-wave";

type MarginName = "role" | "team_size_class";

const reasonText: Readonly<Record<RakingReason, string>> = {
  nobody: "nobody answered",
  "category-without-respondents": "a category has people but no respondents",
  "margins-disagree": "the margins do not add up to the same number of people",
  "not-converged": "no weights fit all margins",
};

/** A margin after merging: the category of every respondent, and the merged categories. */
interface MergedMargin {
  readonly name: MarginName;
  readonly categories: readonly string[];
  readonly merged: readonly MergedCategory[];
}

/** Non-response weights by raking and the means with them: `waves.W.raking`. */
export function rakingJson(survey: SurveyFolder, { wave, rows }: ScoredWave): Block {
  const settings = survey.settings.raking;
  if (!settings) return { value: null, why: "no raking in analysis.json" };
  const margins = settings.margins.map((name) => mergedMargin(survey, wave, rows, name));
  const found = rakeWeights(
    margins.map(({ categories, merged }) => ({
      categories,
      population: Object.fromEntries(merged.map((one) => [one.names.join("+"), one.population])),
    })),
    settings.trim_at_times_median,
  );
  const { weights } = found;
  if (!weights) return { value: null, why: found.why ? reasonText[found.why] : null };
  const scales = axisScales(survey);
  const average = (scale: string, weightOf: (i: number) => number) => weightedMean(rows, scale, weightOf);
  return {
    value: {
      margins: Object.fromEntries(
        margins.map(({ name, merged }) => [
          name,
          Object.fromEntries(merged.map((one) => [one.names.join("+"), one.population])),
        ]),
      ),
      sum_w: weights.reduce((sum, weight) => sum + weight, 0),
      kish_neff: found.effectiveN,
      deff_kish: found.effectiveN === null ? null : weights.length / found.effectiveN,
      min_w: Math.min(...weights),
      max_w: Math.max(...weights),
      first_ten: weights.slice(0, 10),
      cell_weights: cellWeights(margins, weights),
      mean_I: average(scales.internal, (i) => weights[i]),
      mean_E: average(scales.external, (i) => weights[i]),
      unweighted_mean_I: average(scales.internal, () => 1),
      unweighted_mean_E: average(scales.external, () => 1),
      trimmed: found.trimmed,
    },
    why: null,
  };
}

function mergedMargin(
  survey: SurveyFolder,
  wave: string,
  rows: readonly ScoredRow[],
  name: MarginName,
): MergedMargin {
  const categoryOf = name === "role" ? (place: { role: string }) => place.role : teamSizeClass(survey, wave);
  const order =
    name === "role"
      ? rolesOf(survey)
      : (survey.settings.raking?.team_size_classes ?? []).map(([label]) => label);
  const cells = survey.frame.filter((cell) => cell.wave === wave);
  const present = order.filter((label) =>
    cells.some((cell) => cell.entitled > 0 && categoryOf(cell) === label),
  );
  const merged = mergeSmallCategories(
    present.map((label) => ({
      name: label,
      respondents: rows.filter((row) => categoryOf(row) === label).length,
      population: cells
        .filter((cell) => categoryOf(cell) === label)
        .reduce((sum, cell) => sum + cell.entitled, 0),
    })),
    survey.settings.raking?.min_respondents_per_category,
  );
  const nameOf = (label: string) =>
    merged.find(({ names }) => names.includes(label))?.names.join("+") ?? label;
  return { name, merged, categories: rows.map((row) => nameOf(categoryOf(row))) };
}

/** The size class of a team, by the number entitled in the wave. */
function teamSizeClass(survey: SurveyFolder, wave: string): (place: { unit: string }) => string {
  const classes = survey.settings.raking?.team_size_classes ?? [];
  const byTeam = new Map(
    groupsOf(survey)
      .filter((group) => group.kind === "team")
      .map((team) => {
        const size = entitledIn(survey, wave, team);
        return [team.id, classes.find(([, from, to]) => size >= from && size <= to)?.[0] ?? ""];
      }),
  );
  return ({ unit }) => byTeam.get(unit) ?? "";
}

/** One weight per combination of merged categories that has respondents. */
function cellWeights(
  margins: readonly MergedMargin[],
  weights: readonly number[],
): Record<string, unknown>[] {
  const combinations = margins.reduce<Record<string, string>[]>(
    (cells, { name, merged }) =>
      cells.flatMap((cell) => merged.map(({ names }) => ({ ...cell, [name]: names.join("+") }))),
    [{}],
  );
  return combinations.flatMap((cell) => {
    const at = weights.findIndex((_, i) =>
      margins.every(({ name, categories }) => categories[i] === cell[name]),
    );
    return at < 0 ? [] : [{ ...cell, w: weights[at] }];
  });
}

function weightedMean(
  rows: readonly ScoredRow[],
  scale: string,
  weightOf: (i: number) => number,
): number | null {
  let sum = 0;
  let total = 0;
  rows.forEach((row, i) => {
    const score = row.scores[scale];
    if (score === null) return;
    sum += weightOf(i) * score;
    total += weightOf(i);
  });
  return total > 0 ? sum / total : null;
}
