import { type InsideRole } from "@vensterbank/core";
import { type Keyed, keyedAnswer } from "../scoring/keyed-answer";
import { type EstimateResult } from "../wave-result";
import { differenceEstimate, meanEstimate } from "./mean-estimate";
import { type ScoredWaveData } from "./scored-respondents";

/** Who estimates whose answers. */
export const estimateDirections: readonly { readonly by: InsideRole; readonly of: InsideRole }[] = [
  { by: "manager", of: "professional" },
  { by: "professional", of: "manager" },
];

/** What managers think that professionals answer and the reverse, beside what those answered, per item. */
export function estimateResults(wave: ScoredWaveData): EstimateResult[] {
  const answers = (item: Keyed, role: InsideRole) =>
    wave.respondents
      .filter((person) => person.role === role)
      .map((person) => keyedAnswer(item, person.answers))
      .filter((value) => value !== null);
  return estimateDirections.flatMap(({ by, of }) =>
    wave.sets.estimates.flatMap((item): EstimateResult[] => {
      const target = wave.data.items.find((other) => other.id === item.estimates);
      if (!target) return [];
      const estimated = meanEstimate(answers(item, by));
      const answered = meanEstimate(answers(target, of));
      const difference = differenceEstimate(estimated, answered);
      return [{ item: target.id, facet: target.facet, by, of, estimated, answered, difference }];
    }),
  );
}
