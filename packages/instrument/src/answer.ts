import { type Answers } from "@vensterbank/core";

/** What a respondent may answer: a value within the item's anchors or points, a code or words; null = "don't know". */
export type AnswerValue = number | string | null;

/** Item id → answer; absent = not answered or not asked. */
export type ResponseAnswers = Readonly<Record<string, AnswerValue>>;

/** What a form sends for "don't know / not applicable". */
export const dontKnowValue = "dk";

/** A response in the pieces that are stored apart (trust 1.1). */
export interface SplitAnswers {
  /** Everything with a number, and every "don't know". */
  readonly scored: Answers;
  /** Codes of option items, such as role and unit. */
  readonly options: Readonly<Record<string, string>>;
  /** Own words. */
  readonly texts: Readonly<Record<string, string>>;
}
