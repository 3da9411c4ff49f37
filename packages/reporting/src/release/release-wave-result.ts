import { type Thresholds, type UnitNode } from "@vensterbank/core";
import { type WaveResult } from "@vensterbank/typology";
import { groupId, groupTrees } from "./group-trees";
import { decideGroups, releaseGroup } from "./release-groups";
import { releaseReliability } from "./release-figures";
import { releaseTopic } from "./release-topics";
import { releaseEstimate, releaseMirror, releasePortraits, releaseRoleDifference } from "./release-views";
import { type ReleasedWaveResult } from "./released-wave-result";

/**
 * What may be seen of a wave: every block of its result with the figures of too few people taken out, and those that
 * would give such figures away by subtraction, along units, along roles and, per change topic, along roles again.
 *
 * It does not know what units and roles together give away, nor other waves.
 * @param thresholds as they were promised when the wave opened
 */
export function releaseWaveResult(
  result: WaveResult,
  { thresholds, units }: { readonly thresholds: Thresholds; readonly units: readonly UnitNode[] },
): ReleasedWaveResult {
  const trees = groupTrees(result, units, thresholds.results);
  const groups = [result.organisation, ...result.departments, ...result.teams, ...result.roles];
  const decided = decideGroups(trees, groups);
  // Beside the plain means, a mean weighted by team is a second equation about the teams that are withheld.
  const hidden = [...result.departments, ...result.teams].some(
    ({ group, answered }) => answered > 0 && decided.position.has(groupId(group)),
  );
  const release = (group: (typeof groups)[number]) => releaseGroup(group, decided, !hidden);
  const topics = result.topics.map((topic) => releaseTopic(topic, trees, decided));
  return {
    version: result.version,
    cut: result.cut,
    scale: result.scale,
    threshold: thresholds.results,
    reliability: {
      internal: releaseReliability(result.reliability.internal),
      external: releaseReliability(result.reliability.external),
      confusion: releaseReliability(result.confusionReliability),
    },
    organisation: release(result.organisation),
    departments: result.departments.map(release),
    teams: result.teams.map(release),
    roles: result.roles.map(release),
    roleDifferences: result.roleDifferences.map((one) => releaseRoleDifference(one, result.roles, decided)),
    topics,
    portraits: releasePortraits(result.portraits, trees, decided),
    estimates: result.estimates.map((one) => releaseEstimate(one, trees, decided)),
    mirror: releaseMirror(result, trees, decided, topics),
    unevenResponse: hidden && result.organisation.headline === "post-stratified",
  };
}
