import { figureNames, type GroupResult } from "@vensterbank/typology";
import { besideConfusion } from "./beside-confusion";
import { besidePosition } from "./beside-position";
import { groupId } from "./group-id";
import { type Decision, type ReleaseDecisions } from "./release-decisions";
import { releaseConfusion, releaseMean, releaseMixedness, releasePosition } from "./release-figures";
import { shown, withheld } from "./released";
import { type ReleasedGroup } from "./released-wave-result";

/** What is decided about the figures that every group of a wave has, so that other blocks follow the same. */
export interface GroupDecisions {
  /** The group as a whole: who answered. */
  readonly answered: Decision;
  readonly position: Decision;
  /** Shown only beside the position, all of a group or none: each follows from the others and the axis. */
  readonly facets: Decision;
  readonly confusion: Decision;
  /** Whether spreads may be told, by group id: of position and facets, which are about the same people, and of confusion. */
  readonly spread: Readonly<Record<"position" | "confusion", (groupKey: string) => boolean>>;
}

export function groupDecisions(decisions: ReleaseDecisions): GroupDecisions {
  const { answered, position, facets, confusion } = figureNames;
  return {
    answered: decisions.of(answered),
    position: decisions.of(position),
    facets: decisions.of(facets),
    confusion: decisions.of(confusion),
    spread: { position: decisions.spreadOf(position), confusion: decisions.spreadOf(confusion) },
  };
}

/** @param weighted show the figures weighted by team where they are the ones to speak of */
export function releaseGroup(result: GroupResult, decided: GroupDecisions, weighted: boolean): ReleasedGroup {
  const { group, invited, answered, guidance } = result;
  const id = groupId(group);
  const whole = decided.answered.get(id);
  if (whole !== undefined) return { group, ...withheld(whole) };
  const byTeam = weighted && result.headline === "post-stratified" ? result.postStratified : null;
  const position = decided.position.get(id);
  const facets = position ?? decided.facets.get(id);
  const spread = decided.spread.position(id);
  const marker = releaseConfusion(result.confusion, decided.confusion.get(id), decided.spread.confusion(id));
  return {
    group,
    ...shown({
      invited,
      answered,
      guidance,
      position: besideConfusion(releasePosition(byTeam ?? result.position, position, spread), marker),
      facets: result.facets.map((one) => ({
        facet: one.facet,
        axis: one.axis,
        ...releaseMean(one, facets ?? besidePosition(one, result.position), spread),
      })),
      confusion: marker,
      mixedness: result.mixedness && releaseMixedness(result.mixedness, position, spread),
    }),
  };
}
