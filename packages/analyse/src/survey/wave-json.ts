import { axesCorrelation, perAxis } from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { agreementJson } from "./agreement-json";
import { bootstrapJson, raoWuYueJson } from "./bootstrap-json";
import { entitledIn, groupsOf, type SurveyGroup } from "./groups";
import { groupMembershipJson, membershipJson } from "./membership-json";
import { rakingJson } from "./raking-json";
import { scaleJson } from "./scale-json";
import { axisScales, itemsOf, pointsOf, scalesOf, type ScoredWave } from "./scored-wave";
import { twoFactorJson } from "./two-factor-json";

/** Everything that `analyse survey` says about one wave: `waves.W` of `survey_NAME.json`. */
export function waveJson(survey: SurveyFolder, scored: ScoredWave): Record<string, unknown> {
  const { wave, rows, sem2 } = scored;
  const groups = groupsOf(survey);
  const of = (...kinds: SurveyGroup["kind"][]) => groups.filter((group) => kinds.includes(group.kind));
  const byGroup = (list: readonly SurveyGroup[], value: (group: SurveyGroup) => unknown) =>
    Object.fromEntries(list.map((group) => [group.id, value(group)]));
  const response = (group: SurveyGroup) => ({
    n: rows.filter(group.has).length,
    N: entitledIn(survey, wave, group),
  });
  const memberships = (group: SurveyGroup) =>
    groupMembershipJson(pointsOf(rows.filter(group.has)), survey.settings);
  const points = pointsOf(rows);
  const scales = scalesOf(survey);
  const axes = axisScales(survey);
  const blocks = {
    bootstrap_rao_wu_yue: raoWuYueJson(
      rows.flatMap(({ unit, point }) => (point ? [{ unit, point }] : [])),
      of("team").map((team) => ({ id: team.id, entitled: entitledIn(survey, wave, team) })),
      perAxis((axis) => scored.reliability[axis].alpha),
      survey.settings,
    ),
    bootstrap: bootstrapJson(points, survey.settings),
    raking: rakingJson(survey, scored),
  };
  const why = Object.entries(blocks).flatMap(([key, block]) =>
    block.why === null ? [] : [[key, block.why] as const],
  );
  return {
    n_respondents: rows.length,
    N: entitledIn(survey, wave, of("organisation")[0]),
    response: { by_unit: byGroup(of("team"), response), by_role: byGroup(of("role"), response) },
    scored: Object.fromEntries(
      scales.map((scale) => [scale, rows.filter((row) => row.scores[scale] !== null).length]),
    ),
    scored_both_axes: points.length,
    axes_correlation: axesCorrelation(points),
    scales: Object.fromEntries(
      scales.map((scale) => [scale, scaleJson(itemsOf(survey, scale), rows, survey.settings.min_items)]),
    ),
    groups: Object.fromEntries(
      [axes.internal, axes.external].map((scale) => [
        scale,
        agreementJson(
          itemsOf(survey, scale),
          rows,
          survey.units.filter((unit) => unit.level === "team"),
        ),
      ]),
    ),
    two_factors: twoFactorJson(survey, rows),
    membership: membershipJson(points, sem2, survey.settings),
    membership_by_unit: byGroup(of("department", "team"), memberships),
    membership_by_role: byGroup(of("role"), memberships),
    ...Object.fromEntries(Object.entries(blocks).map(([key, block]) => [key, block.value] as const)),
    ...(why.length > 0 ? { why: Object.fromEntries(why) } : {}),
  };
}
