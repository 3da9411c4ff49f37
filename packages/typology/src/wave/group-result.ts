import { postStratifiedPosition } from "../position/post-stratified-position";
import { simplePosition } from "../position/simple-position";
import { type Stratum } from "../position/strata";
import { facetScores } from "../scoring/facet-scores";
import { scaleReliability } from "../scoring/scale-reliability";
import { type FacetResult, type GroupResult, type Position } from "../wave-result";
import { confusionResult } from "./confusion-result";
import { meanEstimate } from "./mean-estimate";
import { mixednessResult, type ScaleAnchors } from "./mixedness-result";
import {
  answersOf,
  invitedIn,
  respondentsIn,
  type ScoredRespondent,
  type ScoredWaveData,
  withPoint,
} from "./scored-respondents";
import { guidanceFor, responseRules, speakOfPosition, type SpeakingRules } from "./speak-of-position";
import { type WaveGroup } from "./wave-groups";

/** A team whose response lies this far from the group's makes response uneven; counted from this size on. */
const uneven = { share: 0.15, people: 5 } as const;

/** Everything about one group of a wave. @param anchors of the axes */
export function groupResult(wave: ScoredWaveData, group: WaveGroup, anchors: ScaleAnchors): GroupResult {
  const people = respondentsIn(wave, group);
  const points = pointsOf(people);
  const invited = invitedIn(wave, group);
  const { sets, sem2, data } = wave;
  const noise = scaleReliability(sets.confusion, answersOf(wave.respondents)).sem2;
  const confusion = confusionResult(sets.confusion, people, { invited, sem2: noise });
  const responseRate = invited > 0 ? people.length / invited : 0;
  const team = group.key.kind === "team" ? teamRules : {};
  const rules: SpeakingRules = { responseRate, littleConfusion: confusion.little, ...team };
  const weighted = weightedPosition(wave, group);
  return {
    group: group.key,
    invited,
    answered: people.length,
    guidance: guidanceFor(responseRate),
    position: speakOfPosition(simplePosition(points, invited, sem2, data.settings.cut), rules),
    postStratified: weighted && speakOfPosition(weighted.position, rules),
    headline: weighted?.uneven && weighted.position.quadrants.normal ? "post-stratified" : "simple",
    facets: facetResults(wave, withPoint(people), invited),
    confusion,
    mixedness: mixednessResult(points, sem2, anchors, data.seed),
  };
}

const teamRules = {
  minPeople: responseRules.teamPeople,
  minShare: responseRules.teamShare,
  tooFew: "team-too-small-for-type",
} as const;

function pointsOf(people: readonly ScoredRespondent[]) {
  return people.flatMap((person) => (person.point ? [person.point] : []));
}

/** Organisation and departments weighted by team; null for a team, a role, or without anybody. */
function weightedPosition(
  wave: ScoredWaveData,
  group: WaveGroup,
): { readonly position: Position; readonly uneven: boolean } | null {
  if (group.key.kind !== "organisation" && group.key.kind !== "department") return null;
  const strata = group.units
    .map((unit): Stratum & { readonly answered: number } => {
      const here: WaveGroup = { ...group, has: (place) => place.unitId === unit.id };
      const people = respondentsIn(wave, here);
      const invited = invitedIn(wave, here);
      return {
        id: unit.id,
        parent: unit.parentId,
        invited,
        points: pointsOf(people),
        answered: people.length,
      };
    })
    .filter((stratum) => stratum.invited > 0);
  const invited = strata.reduce((sum, stratum) => sum + stratum.invited, 0);
  if (invited === 0) return null;
  const overall = strata.reduce((sum, stratum) => sum + stratum.answered, 0) / invited;
  return {
    position: postStratifiedPosition(strata, wave.sem2, wave.data.settings.cut),
    uneven: strata.some(
      (stratum) =>
        stratum.invited >= uneven.people &&
        Math.abs(stratum.answered / stratum.invited - overall) > uneven.share,
    ),
  };
}

/** @param people those whom the position is about */
function facetResults(
  wave: ScoredWaveData,
  people: readonly ScoredRespondent[],
  invited: number,
): FacetResult[] {
  const everybody = answersOf(wave.respondents);
  return wave.sets.facets.map(({ facet, axis, items }) => ({
    facet,
    axis,
    ...meanEstimate(facetScores(items, wave.sets.axis[axis], people), {
      invited,
      sem2: scaleReliability(items, everybody).sem2,
    }),
  }));
}
