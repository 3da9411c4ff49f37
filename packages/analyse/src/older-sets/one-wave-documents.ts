import { simplePosition } from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { classifySurvey } from "../survey/classify-survey";
import { positionJson } from "../survey/position-json";
import { pointsOf, scoreWave } from "../survey/scored-wave";
import { waveJson } from "../survey/wave-json";

/** The wave block at the top level, as older result files have it. */
export function describeOneWave(survey: SurveyFolder): Record<string, unknown> {
  const { dataset, axes } = survey.settings;
  return { dataset, axes, ...waveJson(survey, scoreWave(survey, survey.waves[0])) };
}

/** Positions at the top level, and the organisation once more as if everybody had answered. */
export function classifyOneWave(survey: SurveyFolder): Record<string, unknown> {
  const { axes, dataset, waves } = classifySurvey(survey);
  const [block] = Object.values(waves);
  const scored = scoreWave(survey, survey.waves[0]);
  const { cut } = survey.settings;
  const points = pointsOf(scored.rows);
  const census = simplePosition(points, points.length, scored.sem2, cut);
  const name = "organisation, as if census (f=1)";
  return {
    dataset,
    axes,
    ...block,
    units: [...block.units, positionJson(name, "organisation", census, cut)],
  };
}
