import { reactions } from "@vensterbank/core";
import { benjaminiHochberg, benjaminiYekutieli } from "@vensterbank/stats";
import { axes, type Axis, perAxis, type Point, typeTransitions } from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { groupsOf, type SurveyGroup } from "./groups";
import { personSem2, type WavePair, wavePairs } from "./linked-pairs";
import { pairedJson } from "./paired-json";
import { axisScales, type ScoredWave } from "./scored-wave";
import { unpairedJson } from "./unpaired-json";

/** Change keys of `survey_NAME.json`; nothing with one wave. Linked change needs frame_linked.csv. */
export function changeJson(survey: SurveyFolder, waves: readonly ScoredWave[]): Record<string, unknown> {
  const pairs = wavePairs(waves);
  if (pairs.length === 0) return {};
  const groups = groupsOf(survey);
  const of = (...kinds: SurveyGroup["kind"][]) => groups.filter((group) => kinds.includes(group.kind));
  const byAxis = (value: (pair: WavePair, axis: Axis) => unknown) =>
    Object.fromEntries(
      pairs.flatMap((pair) => axes.map((axis) => [axisKey(survey, pair, axis), value(pair, axis)] as const)),
    );
  const perPair = (value: (pair: WavePair) => unknown) =>
    Object.fromEntries(pairs.map((pair) => [`w${pair.first.wave}_w${pair.second.wave}`, value(pair)]));
  const perGroup = (list: readonly SurveyGroup[]) => (pair: WavePair, axis: Axis) =>
    Object.fromEntries(list.map((group) => [group.id, pairedJson(survey, pair, axis, group)]));
  const linked = survey.linked !== null && {
    change: byAxis((pair, axis) => pairedJson(survey, pair, axis, groups[0])),
    change_by_unit: byAxis(perGroup(of("department", "team"))),
    change_by_role: byAxis(perGroup(of("role"))),
    benjamini_hochberg: perPair((pair) => adjustedJson(survey, pair, of("team"))),
  };
  return {
    ...linked,
    change_unpaired: byAxis((pair, axis) => unpairedJson(survey, pair, axis)),
    transition_cut3: perPair((pair) => transitionJson(survey, pair)),
  };
}

function axisKey(survey: SurveyFolder, pair: WavePair, axis: Axis): string {
  return `${axisScales(survey)[axis]}_${pair.first.wave}_${pair.second.wave}`;
}

function transitionJson(survey: SurveyFolder, pair: WavePair): Record<string, unknown> {
  const { cut } = survey.settings;
  const people = pair.linked.flatMap(({ first, second }): { first: Point; second: Point }[] =>
    first.point && second.point ? [{ first: first.point, second: second.point }] : [],
  );
  const moves = typeTransitions(
    people,
    cut,
    perAxis((axis) => personSem2(survey, pair, axis)),
  );
  return {
    cut,
    n: moves.n,
    order: reactions,
    counts: moves.counts,
    bowker_chisq: moves.bowker.chiSquare,
    bowker_df: moves.bowker.df,
    bowker_p: moves.bowker.p,
    stuart_maxwell_chisq: moves.stuartMaxwell.chiSquare,
    stuart_maxwell_df: moves.stuartMaxwell.df,
    stuart_maxwell_p: moves.stuartMaxwell.p,
    kappa: moves.kappa,
    changed: moves.changed,
    changed_with_reliable_crossing: moves.reliablyChanged,
  };
}

/** All teams on both axes of one comparison are one family. */
function adjustedJson(
  survey: SurveyFolder,
  pair: WavePair,
  teams: readonly SurveyGroup[],
): Record<string, unknown> {
  const family = axes.flatMap((axis) =>
    teams.map((team) => {
      const p = pairedJson(survey, pair, axis, team).p_fpc_sem;
      return { unit: team.id, axis: axis === "internal" ? "I" : "E", p: typeof p === "number" ? p : null };
    }),
  );
  const adjusted = benjaminiHochberg(family.map(({ p }) => p));
  return {
    members: family.map(({ unit, axis }) => ({ unit, axis })),
    m: family.filter(({ p }) => p !== null).length,
    p: family.map(({ p }) => p),
    adjusted,
    adjusted_BY: benjaminiYekutieli(family.map(({ p }) => p)),
    rejected_05: adjusted.filter((p) => p !== null && p <= 0.05).length,
  };
}
