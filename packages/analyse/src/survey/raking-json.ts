import { mergeSmallCategories, type RakingReason, rakeWeights } from "@vensterbank/stats";
import { type SurveyFolder } from "../input/survey-folder";
import { type Block } from "./bootstrap-json";
import { entitledIn, groupsOf, rolesOf } from "./groups";
import { axisScales, type ScoredRow, type ScoredWave } from "./scored-wave";

type MarginName = "role" | "team_size_class";

const reasonText: Readonly<Record<RakingReason, string>> = {
  nobody: "nobody answered",
  "unknown-category": "a respondent is in a category that has no people",
  "category-without-respondents": "a category has people but no respondents",
  "margins-disagree": "the margins do not add up to the same number of people",
  "not-converged": "no weights fit all margins",
};

/** A margin after merging: the category of every respondent, and the people in each category. */
export interface NamedMargin {
  readonly name: string;
  readonly categories: readonly string[];
  readonly population: Readonly<Record<string, number>>;
}

/** Scores of the respondents on the axes, in the order of the margins' categories. */
export type AxisScores = Readonly<Record<"I" | "E", readonly (number | null)[]>>;

/** Non-response weights by raking and the means with them: `waves.W.raking`. */
export function rakingJson(survey: SurveyFolder, { wave, rows }: ScoredWave): Block {
  const settings = survey.settings.raking;
  if (!settings) return { value: null, why: "no raking in analysis.json" };
  const scales = axisScales(survey);
  return rakedJson(
    settings.margins.map((name) => mergedMargin(survey, wave, rows, name)),
    {
      I: rows.map((row) => row.scores[scales.internal]),
      E: rows.map((row) => row.scores[scales.external]),
    },
    settings.trim_at_times_median,
  );
}

/** The raking block of respondents whose margins are known. */
export function rakedJson(margins: readonly NamedMargin[], scores: AxisScores, trimAt?: number): Block {
  const found = rakeWeights(margins, trimAt);
  const { weights } = found;
  if (!weights) return { value: null, why: found.why ? reasonText[found.why] : null };
  return {
    value: {
      margins: Object.fromEntries(margins.map(({ name, population }) => [name, population])),
      sum_w: weights.reduce((sum, weight) => sum + weight, 0),
      kish_neff: found.effectiveN,
      deff_kish: found.effectiveN === null ? null : weights.length / found.effectiveN,
      min_w: Math.min(...weights),
      max_w: Math.max(...weights),
      first_ten: weights.slice(0, 10),
      cell_weights: cellWeights(margins, weights),
      mean_I: weightedMean(scores.I, weights),
      mean_E: weightedMean(scores.E, weights),
      unweighted_mean_I: weightedMean(scores.I),
      unweighted_mean_E: weightedMean(scores.E),
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
): NamedMargin {
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
  return {
    name,
    categories: rows.map((row) => nameOf(categoryOf(row))),
    population: Object.fromEntries(merged.map((one) => [one.names.join("+"), one.population])),
  };
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

/** One weight per combination of categories that has respondents. */
function cellWeights(margins: readonly NamedMargin[], weights: readonly number[]): Record<string, unknown>[] {
  const combinations = margins.reduce<Record<string, string>[]>(
    (cells, { name, population }) =>
      cells.flatMap((cell) => Object.keys(population).map((category) => ({ ...cell, [name]: category }))),
    [{}],
  );
  return combinations.flatMap((cell) => {
    const at = weights.findIndex((_, i) =>
      margins.every(({ name, categories }) => categories[i] === cell[name]),
    );
    return at < 0 ? [] : [{ ...cell, w: weights[at] }];
  });
}

function weightedMean(scores: readonly (number | null)[], weights?: readonly number[]): number | null {
  let sum = 0;
  let total = 0;
  scores.forEach((score, i) => {
    if (score === null) return;
    const weight = weights?.[i] ?? 1;
    sum += weight * score;
    total += weight;
  });
  return total > 0 ? sum / total : null;
}
