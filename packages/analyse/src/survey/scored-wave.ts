import {
  type PerAxis,
  perAxis,
  type Point,
  scaleReliability,
  scaleScore,
  type ScoringRule,
} from "@vensterbank/typology";
import { type SurveyFolder, type SurveyItem, type SurveyRow } from "../input/survey-folder";

/** A respondent with scores per scale; null = too few items answered. */
export interface ScoredRow extends SurveyRow {
  readonly scores: Readonly<Record<string, number | null>>;
  /** Both axes, or null. */
  readonly point: Point | null;
}

export interface ScoredWave {
  readonly wave: string;
  readonly rows: readonly ScoredRow[];
  readonly reliability: PerAxis<{ readonly alpha: number | null; readonly sem2: number | null }>;
  readonly sem2: PerAxis<number | null>;
}

export function itemsOf(survey: SurveyFolder, scale: string): SurveyItem[] {
  return survey.items.filter((item) => item.scale === scale);
}

export function scalesOf({ settings }: SurveyFolder): string[] {
  return [settings.axes.I, settings.axes.E, ...settings.other_scales];
}

export function scoringRule({ settings }: SurveyFolder): ScoringRule {
  return { minSharePercent: settings.min_share_percent, minItems: settings.min_items };
}

/** Scale names of the two axes. */
export function axisScales({ settings }: SurveyFolder): PerAxis<string> {
  return { internal: settings.axes.I, external: settings.axes.E };
}

export function scoreWave(survey: SurveyFolder, wave: string): ScoredWave {
  const rule = scoringRule(survey);
  const scales = scalesOf(survey).map((scale) => ({ scale, items: itemsOf(survey, scale) }));
  const axis = axisScales(survey);
  const rows = survey.rows
    .filter((row) => row.wave === wave)
    .map((row) => {
      const scores = Object.fromEntries(
        scales.map(({ scale, items }) => [scale, scaleScore(items, row.answers, rule)]),
      );
      const internal = scores[axis.internal];
      const external = scores[axis.external];
      return {
        ...row,
        scores,
        point: internal === null || external === null ? null : { internal, external },
      };
    });
  const answers = rows.map((row) => row.answers);
  const reliability = perAxis((one) => scaleReliability(itemsOf(survey, axis[one]), answers, rule));
  return { wave, rows, reliability, sem2: perAxis((one) => reliability[one].sem2) };
}

/** The people of some rows who have both scores. */
export function pointsOf(rows: readonly ScoredRow[]): Point[] {
  return rows.flatMap((row) => (row.point ? [row.point] : []));
}
