import { type InsideRole } from "@vensterbank/core";
import { primaryReason, type WithheldReason } from "@vensterbank/disclosure";
import {
  type EstimateResult,
  figureNames,
  type MeanEstimate,
  type MirrorRow,
  type PortraitGroupResult,
  type RoleDifference,
  type WaveResult,
} from "@vensterbank/typology";
import { besidePosition } from "./beside-position";
import { groupId, organisationId } from "./group-id";
import { type ReleaseDecisions } from "./release-decisions";
import { type GroupDecisions } from "./release-groups";
import {
  countOfMean,
  type DifferenceSide,
  releaseDifference,
  releaseMean,
  releasePortrait,
  releasePositionDifference,
} from "./release-figures";
import { shown, withheld } from "./released";
import {
  type ReleasedDifference,
  type ReleasedEstimate,
  type ReleasedMirror,
  type ReleasedMirrorRow,
  type ReleasedPortraits,
  type ReleasedTopic,
  type ReleasedWaveResult,
} from "./released-wave-result";

const idOf = (role: InsideRole) => groupId({ kind: "role", role });

export function releaseRoleDifference(
  one: RoleDifference,
  roles: WaveResult["roles"],
  decided: GroupDecisions,
): ReleasedDifference {
  const { first, second, axis, facet } = one;
  const sides = [first, second].map((role): DifferenceSide => {
    const found = roles.find(({ group }) => groupId(group) === idOf(role));
    const id = idOf(role);
    const reason = decided.position.get(id) ?? (facet === null ? undefined : decided.facets.get(id));
    return [{ n: found?.position.n ?? 0 }, reason, decided.spread.position(id)];
  });
  const { difference, se, interval95, why } = one;
  const gap = { difference, se, interval95, ...(why !== undefined && { why }) };
  const release = facet === null ? releasePositionDifference : releaseDifference;
  return { first, second, axis, facet, ...release(gap, ...sides) };
}

export function releasePortraits(
  { organisation, roles }: WaveResult["portraits"],
  decisions: ReleaseDecisions,
): ReleasedWaveResult["portraits"] {
  const now = decisions.of(figureNames.portrait("now"));
  const wished = decisions.of(figureNames.portrait("wished"));
  const position = decisions.of(figureNames.position);
  const spread = (time: "now" | "wished") => decisions.spreadOf(figureNames.portrait(time));
  const release = (result: PortraitGroupResult): ReleasedPortraits => {
    const id = groupId(result.group);
    const compared = now.get(id) === undefined && position.get(id) === undefined;
    return {
      group: result.group,
      now: releasePortrait(result.now, now.get(id), spread("now")(id)),
      wished: releasePortrait(result.wished, wished.get(id), spread("wished")(id)),
      agreement: compared ? result.agreement : null,
    };
  };
  return { organisation: release(organisation), roles: roles.map(release) };
}

/** Too few partners, or all alike. */
function reasonOf(estimate: MeanEstimate, threshold: number): WithheldReason | undefined {
  const { n, uniform } = countOfMean(estimate);
  if (n < threshold) return "too-few-answers";
  return uniform ? "protects-another-group" : undefined;
}

export function releaseEstimate(
  { item, facet, by, of, estimated, answered, difference }: EstimateResult,
  decisions: ReleaseDecisions,
): ReleasedEstimate {
  const guess = decisions.of(figureNames.estimate(item, by)).get(idOf(by));
  const truth = decisions.of(figureNames.estimated(item, of)).get(idOf(of));
  return {
    item,
    facet,
    by,
    of,
    estimated: releaseMean(estimated, guess),
    answered: releaseMean(answered, truth),
    difference: releaseDifference(difference, [estimated, guess], [answered, truth]),
  };
}

/** @param topics as they are released: what they hide is not told here either */
export function releaseMirror(
  result: WaveResult,
  threshold: number,
  decided: GroupDecisions,
  topics: readonly ReleasedTopic[],
): ReleasedMirror {
  const { mirror } = result;
  const few = primaryReason(mirror, threshold) ?? undefined;
  const row = (
    { facet, we, they, difference }: MirrorRow,
    ours: WithheldReason | undefined,
    theirs: WithheldReason | undefined,
  ): ReleasedMirrorRow => ({
    facet,
    we: releaseMean(we, ours),
    they: releaseMean(they, theirs),
    difference: releaseDifference(difference, [we, ours], [they, theirs]),
  });
  // The axis follows from its facets, so they are shown together or not at all.
  const general = [mirror.axis, ...mirror.facets];
  const partners = few ?? general.map(({ they }) => reasonOf(they, threshold)).find(isReason);
  const apart = general.map(({ they }) => besidePosition(they, mirror.axis.they)).find(isReason);
  const { position } = result.organisation;
  const placed = decided.position.get(organisationId);
  const facets = placed ?? decided.facets.get(organisationId);
  return {
    axis: row(mirror.axis, placed ?? besidePosition(mirror.axis.we, position), partners ?? apart),
    facets: mirror.facets.map((one) =>
      row(one, facets ?? besidePosition(one.we, position), partners ?? apart),
    ),
    topics: mirror.topics.map((one, i) => {
      const ours =
        hiddenPosition(topics[i]) ?? besidePosition(one.we, result.topics[i].organisation.position);
      return { topic: one.topic, ...row(one, ours, few ?? reasonOf(one.they, threshold)) };
    }),
    partners:
      few === undefined ? shown({ invited: mirror.invited, answered: mirror.answered }) : withheld(few),
  };
}

const isReason = (reason: WithheldReason | undefined) => reason !== undefined;

function hiddenPosition({ organisation }: ReleasedTopic): WithheldReason | undefined {
  if (!organisation.shown) return organisation.reason;
  return organisation.position.shown ? undefined : organisation.position.reason;
}
