import { figureNames, type TopicGroupResult, type TopicResult } from "@vensterbank/typology";
import { groupId } from "./group-id";
import { type ReleaseDecisions } from "./release-decisions";
import { releaseConfusion, releaseMean, releasePosition } from "./release-figures";
import { shown, withheld } from "./released";
import { type ReleasedTopic, type ReleasedTopicGroup } from "./released-wave-result";

/** One change topic, for the organisation and by role; units take no part in it. */
export function releaseTopic(
  { topic, organisation, roles }: TopicResult,
  decisions: ReleaseDecisions,
): ReleasedTopic {
  const answered = decisions.of(figureNames.answered);
  const position = decisions.of(figureNames.topic(topic, "position"));
  const confusion = decisions.of(figureNames.topic(topic, "confusion"));
  const exposure = decisions.of(figureNames.topic(topic, "exposure"));
  const opportunity = decisions.of(figureNames.topic(topic, "opportunity"));
  const threat = decisions.of(figureNames.topic(topic, "threat"));
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
