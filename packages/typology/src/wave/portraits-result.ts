import { areOpposite, ranked } from "../position/reaction-label";
import { portraitPoints, portraitProfile } from "../portraits/portrait-profile";
import {
  type GroupResult,
  type PortraitGroupResult,
  type PortraitProfile,
  type PortraitsResult,
} from "../wave-result";
import { invitedIn, respondentsIn, type ScoredWaveData } from "./scored-respondents";
import { type WaveGroup } from "./wave-groups";

const runs = 1000;

/** Portraits now and wished, for the organisation and per role, compared with what the scales say. */
export function portraitsResult(
  wave: ScoredWaveData,
  scales: { readonly organisation: GroupResult; readonly roles: readonly GroupResult[] },
  { lo, hi }: { readonly lo: number; readonly hi: number },
): PortraitsResult {
  const of = (group: WaveGroup, result: GroupResult): PortraitGroupResult => {
    const profile = (time: "now" | "wished") => {
      const given = respondentsIn(wave, group).flatMap(
        (person) => portraitPoints(person.answers, time) ?? [],
      );
      return portraitProfile(given, { lo, hi, runs, seed: wave.data.seed });
    };
    const now = profile("now");
    return {
      group: group.key,
      invited: invitedIn(wave, group),
      now,
      wished: profile("wished"),
      agreement: agreement(now, result),
    };
  };
  return {
    bootstrapRuns: runs,
    organisation: of(wave.groups.organisation, scales.organisation),
    roles: wave.groups.roles.map((group, index) => of(group, scales.roles[index])),
  };
}

function agreement({ leading }: PortraitProfile, result: GroupResult): PortraitGroupResult["agreement"] {
  const position = result.headline === "post-stratified" ? result.postStratified : result.position;
  if (!position || position.label.kind === "none" || leading === null) return null;
  const probabilities = position.quadrants[position.quadrants.headline ?? "normal"];
  if (!probabilities) return null;
  const [likeliest] = ranked(probabilities);
  if (likeliest === leading) return "agree";
  return areOpposite(likeliest, leading) ? "differ" : "partly";
}
