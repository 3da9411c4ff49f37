import { type ChangeTopic } from "@vensterbank/core";
import { type ResponseAnswers, type ScoringKeyEntry } from "@vensterbank/instrument";
import { likert, type PartnerView } from "./climate.server";
import { type DemoPartner } from "./demo-organisation.server";
import { demoRandom } from "./demo-random.server";

interface PartnerAnswersInput {
  readonly partner: DemoPartner;
  readonly wave: number;
  readonly mirror: PartnerView;
  readonly key: readonly ScoringKeyEntry[];
  readonly topics: readonly ChangeTopic[];
  readonly seed: number;
}

/** What a partner organisation answers, and on which level it experiences the contact. */
export function partnerAnswers(input: PartnerAnswersInput): { answers: ResponseAnswers; level: number } {
  const { partner, wave, mirror, key, topics, seed } = input;
  const own = demoRandom(seed, `${partner.code} leaning`).normal() * 0.45;
  const random = demoRandom(seed, `${partner.code} mirror ${wave}`);
  const level = mirror.level + own + 0.15 * random.normal();
  const answers: Record<string, number | string | null> = {
    "mirror.about.position": random.pick(["leader", "worker", "worker", "policy", "other"]),
  };
  for (const { id, facet, reversed, lo, hi } of key) {
    const value = likert(level + (mirror.facets[facet] ?? 0) + 0.7 * random.normal());
    answers[id] = random.chance(0.06) ? null : reversed ? lo + hi - value : value;
  }
  const first = random.below(topics.length);
  for (const { key: topic } of [topics[first], topics[(first + 1) % topics.length]])
    for (const n of [1, 2]) answers[`mirror.topic.${topic}.ext.${n}`] = likert(level + 0.7 * random.normal());
  return { answers, level };
}
