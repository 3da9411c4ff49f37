import { type Axis, linkedSem2, type Pair } from "@vensterbank/typology";
import { type SurveyFolder } from "../input/survey-folder";
import { groupsOf, type SurveyGroup } from "./groups";
import { axisScales, type ScoredRow, type ScoredWave } from "./scored-wave";

export interface LinkedPerson {
  readonly id: string;
  readonly first: ScoredRow;
  readonly second: ScoredRow;
}

/** Two waves next to each other. */
export interface WavePair {
  readonly first: ScoredWave;
  readonly second: ScoredWave;
  /** People who answered in both, by id. */
  readonly linked: readonly LinkedPerson[];
}

export function wavePairs(waves: readonly ScoredWave[]): WavePair[] {
  return waves.flatMap((first, i) => waves.slice(i + 1).map((second) => pairWaves(first, second)));
}

function pairWaves(first: ScoredWave, second: ScoredWave): WavePair {
  const later = new Map(second.rows.map((row) => [row.id, row]));
  const linked = first.rows
    .flatMap((row) => {
      const match = later.get(row.id);
      return match ? [{ id: row.id, first: row, second: match }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { first, second, linked };
}

/** Linked people of a group (there in both waves) with both scores on an axis. */
export function pairsOn(survey: SurveyFolder, pair: WavePair, axis: Axis, group: SurveyGroup): Pair[] {
  const scale = axisScales(survey)[axis];
  return pair.linked
    .filter(({ first, second }) => group.has(first) && group.has(second))
    .flatMap(({ first, second }) => {
      const before = first.scores[scale];
      const after = second.scores[scale];
      return before === null || after === null ? [] : [{ first: before, second: after }];
    });
}

/** Entitled in both waves within a group. */
export function entitledTwice(survey: SurveyFolder, pair: WavePair, group: SurveyGroup): number {
  return (survey.linked ?? [])
    .filter(({ waves }) => waves[0] === pair.first.wave && waves[1] === pair.second.wave)
    .filter(({ units, roles }) => [0, 1].every((at) => group.has({ unit: units[at], role: roles[at] })))
    .reduce((sum, cell) => sum + cell.entitled, 0);
}

/** Squared standard error of measurement for changes of persons on an axis, over the whole organisation. */
export function personSem2(survey: SurveyFolder, pair: WavePair, axis: Axis): number | null {
  const [organisation] = groupsOf(survey);
  return linkedSem2(pairsOn(survey, pair, axis, organisation), pair.first.reliability[axis].alpha);
}
