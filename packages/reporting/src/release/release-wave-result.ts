import { type Thresholds } from "@vensterbank/core";
import { figureNames, type GroupResult, type WaveResult } from "@vensterbank/typology";
import { groupId } from "./group-id";
import { type LoggedRelease } from "./plan/logged-release";
import { releaseDecisions } from "./release-decisions";
import { groupDecisions, releaseGroup } from "./release-groups";
import { releaseReliability } from "./release-figures";
import { releaseOwnQuestions } from "./release-own-questions";
import { releaseQuality } from "./release-quality";
import { releaseTopic } from "./release-topics";
import { releaseEstimate, releaseMirror, releasePortraits, releaseRoleDifference } from "./release-views";
import { type ReleasedWaveResult } from "./released-wave-result";

/** What was promised about a wave, and what was decided about its figures. */
export interface WaveRelease {
  /** As they were promised when the wave opened. */
  readonly thresholds: Thresholds;
  /** The log of releases of the wave. */
  readonly log: readonly LoggedRelease[];
}

/**
 * What may be seen of a wave: every block of its result without the figures that the log of releases withholds. The
 * disclosure gate wrote that log, over units, roles and linked people together; nothing is decided here anew.
 */
export function releaseWaveResult(result: WaveResult, { thresholds, log }: WaveRelease): ReleasedWaveResult {
  const decisions = releaseDecisions(log);
  const decided = groupDecisions(decisions);
  // Beside the plain means, a mean weighted by team is a second equation about the teams that are withheld.
  const hidden = [...result.departments, ...result.teams].some(
    ({ group, answered }) => answered > 0 && decided.position.has(groupId(group)),
  );
  const release = (group: GroupResult) => releaseGroup(group, decided, !hidden);
  const topics = result.topics.map((topic) => releaseTopic(topic, decisions));
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
    portraits: releasePortraits(result.portraits, decisions),
    estimates: result.estimates.map((one) => releaseEstimate(one, decisions)),
    mirror: releaseMirror(result, thresholds.results, decided, topics),
    ownQuestions: releaseOwnQuestions(result.ownQuestions ?? [], thresholds, (id) =>
      decisions.of(figureNames.own(id)),
    ),
    quality: releaseQuality(result, decided.position, thresholds.results),
    unevenResponse: hidden && result.organisation.headline === "post-stratified",
  };
}
