import { type PerAxis, perAxis } from "../axes";
import { simplePosition } from "../position/simple-position";
import { scaleReliability } from "../scoring/scale-reliability";
import { scaleScore } from "../scoring/scale-score";
import { type MeanEstimate, type TopicGroupResult, type TopicResult } from "../wave-result";
import { confusionResult } from "./confusion-result";
import { meanEstimate } from "./mean-estimate";
import {
  answersOf,
  invitedIn,
  pointOf,
  respondentsIn,
  type ScoredRespondent,
  type ScoredWaveData,
} from "./scored-respondents";
import { type TopicItems } from "./scoring-sets";
import { responseRules, speakOfPosition } from "./speak-of-position";
import { type WaveGroup } from "./wave-groups";

/** For scales of one item: a score as soon as it is answered. */
export const oneItemRule = { minSharePercent: 75, minItems: 1 } as const;

/** One change topic: its short form gives a position, for the organisation and per role. */
export function topicResult(wave: ScoredWaveData, topic: string): TopicResult {
  const items = wave.sets.topic(topic);
  const reliability = perAxis((axis) => scaleReliability(items.axis[axis], answersOf(wave.respondents)));
  const sem2 = perAxis((axis) => reliability[axis].sem2);
  const of = (group: WaveGroup) => topicGroup(wave, group, topic, items, sem2);
  return {
    topic,
    reliability,
    organisation: of(wave.groups.organisation),
    roles: wave.groups.roles.map(of),
  };
}

function topicGroup(
  wave: ScoredWaveData,
  group: WaveGroup,
  topic: string,
  items: TopicItems,
  sem2: PerAxis<number | null>,
): TopicGroupResult {
  const people = respondentsIn(wave, group);
  const invited = invitedIn(wave, group);
  const confusion = confusionResult(items.confusion, people, undefined, oneItemRule);
  const points = people.flatMap((person) => {
    const point = pointOf(perAxis((axis) => scaleScore(items.axis[axis], person.answers)));
    return point ? [point] : [];
  });
  const question = (name: string) => singleQuestion(people, `change.${topic}.${name}`);
  return {
    group: group.key,
    invited,
    answered: people.length,
    position: speakOfPosition(simplePosition(points, invited, sem2, wave.data.settings.cut), {
      responseRate: invited > 0 ? people.length / invited : 0,
      minPeople: responseRules.teamPeople,
      littleConfusion: confusion.little,
    }),
    confusion,
    exposure: question("exposure"),
    opportunity: question("opportunity"),
    threat: question("threat"),
  };
}

function singleQuestion(people: readonly ScoredRespondent[], id: string): MeanEstimate {
  return meanEstimate(people.map((person) => person.answers[id] ?? null).filter((value) => value !== null));
}
