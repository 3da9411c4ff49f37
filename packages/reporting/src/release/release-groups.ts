import { type GroupResult } from "@vensterbank/typology";
import { type Decision, decide, type FigureCount, groupId, type GroupTrees } from "./group-trees";
import { besidePosition } from "./beside-position";
import {
  countOfMean,
  countOfScales,
  releaseConfusion,
  releaseMean,
  releaseMixedness,
  releasePosition,
} from "./release-figures";
import { shown, withheld } from "./released";
import { type ReleasedGroup } from "./released-wave-result";

/** What is decided about every figure of every group of a wave, so that other blocks follow the same. */
export interface GroupDecisions {
  /** The group as a whole: who answered. */
  readonly answered: Decision;
  /** The position and its facets together: each axis follows from its facets, and each facet from the others. */
  readonly position: Decision;
  readonly confusion: Decision;
}

const nobody: FigureCount = { n: 0 };

/** Counts by group id; a group that is not there has nobody. */
export function counts<T>(
  groups: readonly T[],
  id: (group: T) => string,
  count: (group: T) => FigureCount,
): (id: string) => FigureCount {
  const known = new Map(groups.map((group) => [id(group), count(group)]));
  return (wanted) => known.get(wanted) ?? nobody;
}

export function decideGroups(trees: GroupTrees, groups: readonly GroupResult[]): GroupDecisions {
  const by = (count: (group: GroupResult) => FigureCount) =>
    counts(groups, ({ group }) => groupId(group), count);
  const answered = decide(
    trees,
    by((group) => ({ n: group.answered })),
  );
  const of = (count: (group: GroupResult) => FigureCount) => decide(trees, by(count), answered);
  return {
    answered,
    position: of(countOfScales),
    confusion: of(({ confusion }) => countOfMean(confusion)),
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
  return {
    group,
    ...shown({
      invited,
      answered,
      guidance,
      position: releasePosition(byTeam ?? result.position, position),
      facets: result.facets.map((one) => ({
        facet: one.facet,
        axis: one.axis,
        ...releaseMean(one, position ?? besidePosition(one, result.position)),
      })),
      confusion: releaseConfusion(result.confusion, decided.confusion.get(id)),
      mixedness: result.mixedness && releaseMixedness(result.mixedness, position),
    }),
  };
}
