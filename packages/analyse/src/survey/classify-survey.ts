import {
  describePosition,
  postStratifiedEstimate,
  simplePosition,
  type Stratum,
} from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { entitledIn, groupsOf, type SurveyGroup, teamsUnder } from "./groups";
import { positionJson } from "./position-json";
import { axisScales, itemsOf, pointsOf, scoreWave, type ScoredWave } from "./scored-wave";

/** `survey_NAME_quadrants.json`. */
export interface ClassifiedSurvey {
  readonly dataset: string;
  /** Items per axis. */
  readonly axes: { readonly I: readonly string[]; readonly E: readonly string[] };
  readonly waves: Readonly<Record<string, ClassifiedWave>>;
}

export interface ClassifiedWave {
  readonly alpha: Readonly<Record<"I" | "E", number | null>>;
  readonly sem2: Readonly<Record<"I" | "E", number | null>>;
  readonly units: readonly Readonly<Record<string, unknown>>[];
}

/** Position, probabilities, labels and tipping points of every group in every wave. */
export function classifySurvey(survey: SurveyFolder): ClassifiedSurvey {
  const scales = axisScales(survey);
  const items = (scale: string) => itemsOf(survey, scale).map((item) => item.id);
  return {
    dataset: survey.settings.dataset,
    axes: { I: items(scales.internal), E: items(scales.external) },
    waves: Object.fromEntries(survey.waves.map((wave) => [wave, classifyWave(survey, wave)])),
  };
}

function classifyWave(survey: SurveyFolder, wave: string): ClassifiedWave {
  const scored = scoreWave(survey, wave);
  const { internal, external } = scored.reliability;
  return {
    alpha: { I: internal.alpha, E: external.alpha },
    sem2: { I: internal.sem2, E: external.sem2 },
    units: groupsOf(survey).flatMap((group) => rowsOf(survey, scored, group)),
  };
}

function rowsOf(survey: SurveyFolder, scored: ScoredWave, group: SurveyGroup): Record<string, unknown>[] {
  const { cut } = survey.settings;
  const name = group.kind === "organisation" ? "organisation" : `${group.kind} ${group.id}`;
  const points = pointsOf(scored.rows.filter(group.has));
  const invited = entitledIn(survey, scored.wave, group);
  const simple = positionJson(name, group.kind, simplePosition(points, invited, scored.sem2, cut), cut);
  if (group.kind === "team" || group.kind === "role") return [simple];
  const estimate = postStratifiedEstimate(strataOf(survey, scored, group), scored.sem2);
  const position = describePosition(estimate, {
    method: "post-stratified",
    cut,
    shares: null,
    merged: estimate.merged,
  });
  const weighted = positionJson(`${name}, post-stratified by team`, group.kind, position, cut);
  const { strata, merged, pooled } = estimate;
  return [simple, { ...weighted, strata, merged_strata: merged, strata_with_pooled_variance: pooled }];
}

function strataOf(survey: SurveyFolder, scored: ScoredWave, group: SurveyGroup): Stratum[] {
  return teamsUnder(survey.units, group.id).map((team) => ({
    id: team.id,
    parent: team.parent,
    invited: entitledIn(survey, scored.wave, {
      kind: "team",
      id: team.id,
      has: (place) => place.unit === team.id,
    }),
    points: pointsOf(scored.rows.filter((row) => row.unit === team.id)),
  }));
}
