import { type TopicGroupResult, type TopicResult } from "@vensterbank/typology";
import { decide, type FigureCount, groupId, type GroupTrees } from "./group-trees";
import { counts, type GroupDecisions } from "./release-groups";
import {
  countOfMean,
  countOfPosition,
  releaseConfusion,
  releaseMean,
  releasePosition,
} from "./release-figures";
import { shown, withheld } from "./released";
import { type ReleasedTopic, type ReleasedTopicGroup } from "./released-wave-result";

/** One change topic; the units take no part in it, so only the division by role has to be protected. */
export function releaseTopic(
  { topic, organisation, roles }: TopicResult,
  trees: GroupTrees,
  { answered }: GroupDecisions,
): ReleasedTopic {
  const byRole = { ...trees, units: [] };
  const groups = [organisation, ...roles];
  const of = (count: (group: TopicGroupResult) => FigureCount) =>
    decide(
      byRole,
      counts(groups, ({ group }) => groupId(group), count),
      answered,
    );
  const position = of((group) => countOfPosition(group.position));
  const confusion = of((group) => countOfMean(group.confusion));
  const exposure = of((group) => countOfMean(group.exposure));
  const opportunity = of((group) => countOfMean(group.opportunity));
  const threat = of((group) => countOfMean(group.threat));
  const release = (result: TopicGroupResult): ReleasedTopicGroup => {
    const { group } = result;
    const id = groupId(group);
    const whole = answered.get(id);
    if (whole !== undefined) return { group, ...withheld(whole) };
    return {
      group,
      ...shown({
        position: releasePosition(result.position, position.get(id)),
        confusion: releaseConfusion(result.confusion, confusion.get(id)),
        exposure: releaseMean(result.exposure, exposure.get(id)),
        opportunity: releaseMean(result.opportunity, opportunity.get(id)),
        threat: releaseMean(result.threat, threat.get(id)),
      }),
    };
  };
  return { topic, organisation: release(organisation), roles: roles.map(release) };
}
