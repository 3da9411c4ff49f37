import { type InsideRole } from "@vensterbank/core";
import { primaryReason, type WithheldReason } from "@vensterbank/disclosure";
import {
  type EstimateResult,
  type MeanEstimate,
  type MirrorRow,
  type PortraitGroupResult,
  type RoleDifference,
  type WaveResult,
} from "@vensterbank/typology";
import { decide, type FigureCount, groupId, type GroupTrees, organisationId } from "./group-trees";
import { counts, type GroupDecisions } from "./release-groups";
import {
  countOfMean,
  countOfPortrait,
  releaseDifference,
  releaseMean,
  releasePortrait,
} from "./release-figures";
import { shown, withheld } from "./released";
import {
  type ReleasedDifference,
  type ReleasedEstimate,
  type ReleasedMirror,
  type ReleasedMirrorRow,
  type ReleasedPortraits,
  type ReleasedWaveResult,
} from "./released-wave-result";

const idOf = (role: InsideRole) => groupId({ kind: "role", role });

export function releaseRoleDifference(one: RoleDifference, decided: GroupDecisions): ReleasedDifference {
  const { first, second, axis, facet } = one;
  const decision = facet === null ? decided.position : decided.facet(facet);
  const released = releaseDifference(one, decision.get(idOf(first)), decision.get(idOf(second)));
  return { first, second, axis, facet, ...released };
}

export function releasePortraits(
  { organisation, roles }: WaveResult["portraits"],
  trees: GroupTrees,
  { answered, position }: GroupDecisions,
): ReleasedWaveResult["portraits"] {
  const byRole = { ...trees, units: [] };
  const of = (count: (group: PortraitGroupResult) => FigureCount) =>
    decide(
      byRole,
      counts([organisation, ...roles], ({ group }) => groupId(group), count),
      answered,
    );
  const now = of((group) => countOfPortrait(group.now));
  const wished = of((group) => countOfPortrait(group.wished));
  const release = (result: PortraitGroupResult): ReleasedPortraits => {
    const id = groupId(result.group);
    const compared = now.get(id) === undefined && position.get(id) === undefined;
    return {
      group: result.group,
      now: releasePortrait(result.now, now.get(id)),
      wished: releasePortrait(result.wished, wished.get(id)),
      agreement: compared ? result.agreement : null,
    };
  };
  return { organisation: release(organisation), roles: roles.map(release) };
}

/** Too few, or all alike. */
function reasonOf(estimate: MeanEstimate, threshold: number): WithheldReason | undefined {
  const { n, uniform } = countOfMean(estimate);
  if (n < threshold) return "too-few-answers";
  return uniform ? "protects-another-group" : undefined;
}

export function releaseEstimate(
  { item, facet, by, of, estimated, answered, difference }: EstimateResult,
  { threshold }: GroupTrees,
  decided: GroupDecisions,
): ReleasedEstimate {
  const guess = decided.answered.get(idOf(by)) ?? reasonOf(estimated, threshold);
  const truth = decided.answered.get(idOf(of)) ?? reasonOf(answered, threshold);
  return {
    item,
    facet,
    by,
    of,
    estimated: releaseMean(estimated, guess),
    answered: releaseMean(answered, truth),
    difference: releaseDifference(difference, guess, truth),
  };
}

export function releaseMirror(
  result: WaveResult,
  { threshold }: GroupTrees,
  decided: GroupDecisions,
): ReleasedMirror {
  const { mirror } = result;
  const few = primaryReason(mirror, threshold) ?? undefined;
  const row = (
    { facet, we, they, difference }: MirrorRow,
    ours: WithheldReason | undefined,
  ): ReleasedMirrorRow => {
    const theirs = few ?? reasonOf(they, threshold);
    return {
      facet,
      we: releaseMean(we, ours),
      they: releaseMean(they, theirs),
      difference: releaseDifference(difference, ours, theirs),
    };
  };
  return {
    axis: row(mirror.axis, besidePosition(mirror.axis.we, result.organisation.position, threshold, decided)),
    facets: mirror.facets.map((one) => row(one, decided.facet(one.facet).get(organisationId))),
    topics: mirror.topics.map((one, i) => ({
      topic: one.topic,
      ...row(one, besidePosition(one.we, result.topics[i].organisation.position, threshold, decided)),
    })),
    partners:
      few === undefined ? shown({ invited: mirror.invited, answered: mirror.answered }) : withheld(few),
  };
}

/**
 * The same axis of the same people stands on the page once for everybody with both scores. When a few more have only
 * this one, the two means together would tell theirs.
 */
function besidePosition(
  we: MeanEstimate,
  position: { readonly n: number },
  threshold: number,
  { answered }: GroupDecisions,
): WithheldReason | undefined {
  const apart = Math.abs(we.n - position.n);
  if (apart > 0 && apart < threshold) return "protects-another-group";
  return answered.get(organisationId) ?? reasonOf(we, threshold);
}
