import { figureNames, type TopicGroupResult, type TopicPart, type TopicResult } from "@vensterbank/typology";
import { besideConfusion } from "./beside-confusion";
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
  const part = (name: TopicPart) => {
    const decision = decisions.of(figureNames.topic(topic, name));
    const spread = decisions.spreadOf(figureNames.topic(topic, name));
    return (id: string) => [decision.get(id), spread(id)] as const;
  };
  const position = part("position");
  const confusion = part("confusion");
  const exposure = part("exposure");
  const opportunity = part("opportunity");
  const threat = part("threat");
  const release = (result: TopicGroupResult): ReleasedTopicGroup => {
    const { group } = result;
    const id = groupId(group);
    const whole = answered.get(id);
    if (whole !== undefined) return { group, ...withheld(whole) };
    const marker = releaseConfusion(result.confusion, ...confusion(id));
    return {
      group,
      ...shown({
        position: besideConfusion(releasePosition(result.position, ...position(id)), marker),
        confusion: marker,
        exposure: releaseMean(result.exposure, ...exposure(id)),
        opportunity: releaseMean(result.opportunity, ...opportunity(id)),
        threat: releaseMean(result.threat, ...threat(id)),
      }),
    };
  };
  return { topic, organisation: release(organisation), roles: roles.map(release) };
}
