import { type Answers } from "@vensterbank/core";
import { type Keyed, keyedAnswer } from "./keyed-answer";

/** When a scale score counts: at least this share of the items answered, and at least so many. */
export interface ScoringRule {
  readonly minSharePercent: number;
  readonly minItems: number;
}

export const defaultScoringRule: ScoringRule = { minSharePercent: 75, minItems: 2 };

/**
 * Mean of the answered items, keyed (methods 1.1).
 * @returns scale points; null when too few items are answered
 */
export function scaleScore(
  items: readonly Keyed[],
  answers: Answers,
  rule: ScoringRule = defaultScoringRule,
): number | null {
  let sum = 0;
  let answered = 0;
  for (const item of items) {
    const value = keyedAnswer(item, answers);
    if (value === null) continue;
    sum += value;
    answered += 1;
  }
  // In whole numbers: .56 · 25 is a hair above 14 in floats, and 14 of 25 would fail.
  const enough = 100 * answered >= rule.minSharePercent * items.length && answered >= rule.minItems;
  return enough && answered > 0 ? sum / answered : null;
}

/** Keyed answers of one person when every item is answered, else null. */
export function completeCase(items: readonly Keyed[], answers: Answers): number[] | null {
  const row: number[] = [];
  for (const item of items) {
    const value = keyedAnswer(item, answers);
    if (value === null) return null;
    row.push(value);
  }
  return row;
}
