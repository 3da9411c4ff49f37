import { type SurveyFolder } from "../input/survey-folder";
import { changeJson } from "./change-json";
import { scoreWave } from "./scored-wave";
import { waveJson } from "./wave-json";

/** Scores, reliability, agreement, memberships and change of a survey: `survey_NAME.json`. */
export function describeSurvey(survey: SurveyFolder): Record<string, unknown> {
  const waves = survey.waves.map((wave) => scoreWave(survey, wave));
  return {
    dataset: survey.settings.dataset,
    axes: survey.settings.axes,
    waves: Object.fromEntries(waves.map((scored) => [scored.wave, waveJson(survey, scored)])),
    ...changeJson(survey, waves),
  };
}
