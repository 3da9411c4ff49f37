import { message, type Message, type Reaction } from "@vensterbank/core";
import { type ReleasedTopic, type ReleasedWaveResult } from "../release/released-wave-result";
import { points, reactionName } from "./words";

/** The reaction that is named for a topic; null when none is. */
function namedReaction({ organisation }: ReleasedTopic): Reaction | null {
  if (!organisation.shown || !organisation.position.shown) return null;
  const { label } = organisation.position;
  return label.kind === "clearly" || label.kind === "leaning" ? label.reactions[0] : null;
}

const exposureOf = ({ organisation }: ReleasedTopic) =>
  organisation.shown && organisation.exposure.shown ? organisation.exposure.mean : -1;

/** Whether changes meet the same reaction: the most affecting one beside one that is met differently. */
export function topicContrast(
  { topics }: ReleasedWaveResult,
  name: (topic: string) => string,
): Message | null {
  if (topics.length === 0) return null;
  const named = [...topics]
    .sort((a, b) => exposureOf(b) - exposureOf(a))
    .flatMap((topic) => {
      const reaction = namedReaction(topic);
      return reaction === null ? [] : [{ topic: topic.topic, reaction }];
    });
  const [first] = named;
  if (named.length === 0) return message("results.topics.none");
  const other = named.find(({ reaction }) => reaction !== first.reaction);
  if (other)
    return message("results.topics.differ", {
      first: name(first.topic),
      firstReaction: reactionName(first.reaction),
      second: name(other.topic),
      secondReaction: reactionName(other.reaction),
    });
  const key = named.length === topics.length ? "same" : "sameWhereNamed";
  return message(`results.topics.${key}`, { reaction: reactionName(first.reaction) });
}

/** The change that is seen most as a threat beside the one that is seen most as an opportunity. */
export function appraisal({ topics }: ReleasedWaveResult, name: (topic: string) => string): Message | null {
  const rows = topics.flatMap(({ topic, organisation }) => {
    if (!organisation.shown) return [];
    const { opportunity, threat } = organisation;
    if (!opportunity.shown || !threat.shown || !opportunity.interval95 || !threat.interval95) return [];
    return [{ topic, opportunity, threat, more: opportunity.mean - threat.mean }];
  });
  if (rows.length === 0) return null;
  const chance = rows.reduce((a, b) => (b.more > a.more ? b : a));
  const danger = rows.reduce((a, b) => (b.more < a.more ? b : a));
  const clear = (one: (typeof rows)[number], sign: 1 | -1) => {
    const [high, low] = sign === 1 ? [one.opportunity, one.threat] : [one.threat, one.opportunity];
    return (high.interval95?.[0] ?? 0) > (low.interval95?.[1] ?? 0);
  };
  const opportunity = clear(chance, 1) ? chance : null;
  const threat = clear(danger, -1) ? danger : null;
  if (opportunity && threat)
    return message("results.appraisal.both", {
      opportunity: name(opportunity.topic),
      threat: name(threat.topic),
    });
  if (threat) return message("results.appraisal.threat", { topic: name(threat.topic), ...scores(threat) });
  if (opportunity)
    return message("results.appraisal.opportunity", {
      topic: name(opportunity.topic),
      ...scores(opportunity),
    });
  return message("results.appraisal.even");
}

const scores = (row: { opportunity: { mean: number }; threat: { mean: number } }) => ({
  opportunity: points(row.opportunity.mean),
  threat: points(row.threat.mean),
});
