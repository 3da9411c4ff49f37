import { type Answers } from "@vensterbank/core";

/** What is needed to turn an answer the right way round. */
export interface Keyed {
  readonly id: string;
  readonly reversed: boolean;
  readonly lo: number;
  readonly hi: number;
}

/** The answer with high = strong, by the anchors of the item (methods 1.1); null when missing or "don't know". */
export function keyedAnswer(item: Keyed, answers: Answers): number | null {
  const answer = answers[item.id] ?? null;
  if (answer === null) return null;
  return item.reversed ? item.lo + item.hi - answer : answer;
}
