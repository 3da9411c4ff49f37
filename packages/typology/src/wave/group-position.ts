import { postStratifiedPosition } from "../position/post-stratified-position";
import { simplePosition } from "../position/simple-position";
import { type Stratum } from "../position/strata";
import { type GroupResult, type Position } from "../wave-result";
import {
  directlyIn,
  invitedIn,
  respondentsIn,
  type ScoredRespondent,
  type ScoredWaveData,
} from "./scored-respondents";
import { guidanceFor, responseRules, speakOfPosition, type SpeakingRules } from "./speak-of-position";
import { type WaveGroup } from "./wave-groups";

/** A team whose response lies this far from the group's makes response uneven; counted from this size on. */
const uneven = { share: 0.15, people: 5 } as const;

/**
 * Where a group stands and what may be said of it: each answer counting the same, weighted by team, and which of the two
 * is the headline. @param littleConfusion whether the confusion marker is low; null when unknown
 */
export function groupPosition(
  wave: ScoredWaveData,
  group: WaveGroup,
  littleConfusion: boolean | null,
): Pick<GroupResult, "guidance" | "position" | "postStratified" | "headline"> {
  const people = respondentsIn(wave, group);
  const invited = invitedIn(wave, group);
  const responseRate = invited > 0 ? people.length / invited : 0;
  const team = group.key.kind === "team" ? teamRules : {};
  const rules: SpeakingRules = { responseRate, littleConfusion, ...team };
  const weighted = weightedPosition(wave, group);
  const simple = simplePosition(pointsOf(people), invited, wave.sem2, wave.data.settings.cut);
  return {
    guidance: guidanceFor(responseRate),
    position: speakOfPosition(simple, rules),
    postStratified: weighted && speakOfPosition(weighted.position, rules),
    headline: weighted?.uneven && weighted.position.quadrants.normal ? "post-stratified" : "simple",
  };
}

const teamRules = {
  minPeople: responseRules.teamPeople,
  minShare: responseRules.teamShare,
  tooFew: "team-too-small-for-type",
} as const;

/** Places of the people with a score on both axes. */
export function pointsOf(people: readonly ScoredRespondent[]) {
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
      const { respondents: people, entitled } = directlyIn(wave, unit.id);
      const invited = Math.max(entitled.length, people.length);
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
