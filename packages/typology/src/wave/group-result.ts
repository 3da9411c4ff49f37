import { facetScores } from "../scoring/facet-scores";
import { type FacetResult, type GroupResult } from "../wave-result";
import { confusionResult } from "./confusion-result";
import { groupPosition, pointsOf } from "./group-position";
import { meanEstimate } from "./mean-estimate";
import { mixednessResult, type ScaleAnchors } from "./mixedness-result";
import {
  invitedIn,
  respondentsIn,
  type ScoredRespondent,
  type ScoredWaveData,
  withPoint,
} from "./scored-respondents";
import { type WaveGroup } from "./wave-groups";
import { wholeReliability } from "./whole-reliability";

/** Everything about one group of a wave but its mixedness. */
export function groupResult(wave: ScoredWaveData, group: WaveGroup): Omit<GroupResult, "mixedness"> {
  const people = respondentsIn(wave, group);
  const invited = invitedIn(wave, group);
  const { sets } = wave;
  const noise = wholeReliability(wave, sets.confusion).sem2;
  const confusion = confusionResult(sets.confusion, people, { invited, sem2: noise });
  return {
    group: group.key,
    invited,
    answered: people.length,
    ...groupPosition(wave, group, confusion.little),
    facets: facetResults(wave, withPoint(people), invited),
    confusion,
  };
}

/** Mixedness of one group of a wave. @param anchors of the axes */
export function groupMixedness(
  wave: ScoredWaveData,
  group: WaveGroup,
  anchors: ScaleAnchors,
): GroupResult["mixedness"] {
  return mixednessResult(
    pointsOf(respondentsIn(wave, group)),
    { estimated: wave.sem2, largest: wave.sem2Largest },
    anchors,
    wave.data.seed,
  );
}

/** @param people those whom the position is about */
function facetResults(
  wave: ScoredWaveData,
  people: readonly ScoredRespondent[],
  invited: number,
): FacetResult[] {
  return wave.sets.facets.map(({ facet, axis, items }) => ({
    facet,
    axis,
    ...meanEstimate(facetScores(items, wave.sets.axis[axis], people), {
      invited,
      sem2: wholeReliability(wave, items).sem2,
    }),
  }));
}
