import { type Locale, type LocalizedText } from "@vensterbank/core";
import { type Question, type Screen } from "./screen";

/**
 * Assumptions: 200 words a minute (slow for adult reading, after B1 readers on a phone) and 5 seconds to decide on and
 * tick each answer. What was on an earlier screen word for word, such as the portraits the second time or the labels of
 * the anchors, is read once. Own words are optional and count as one decision. The notice is not counted.
 */
export const readingPace = { wordsPerMinute: 200, secondsPerDecision: 5 } as const;

export interface ReadingTime {
  readonly words: number;
  readonly decisions: number;
  readonly minutes: number;
}

/** How long answering takes in one language, by the assumptions of `readingPace`. */
export function readingTime(screens: readonly Screen[], locale: Locale): ReadingTime {
  const texts = new Set(screens.flatMap(textsOf).map((text) => text[locale]));
  const words = [...texts].reduce((n, text) => n + text.split(/\s+/).length, 0);
  const decisions = screens.flatMap(({ questions }) => questions).reduce((n, one) => n + decisionsOf(one), 0);
  const minutes = words / readingPace.wordsPerMinute + (decisions * readingPace.secondsPerDecision) / 60;
  return { words, decisions, minutes };
}

function textsOf({ title, intro, questions }: Screen): LocalizedText[] {
  return [
    title,
    ...(intro ? [intro] : []),
    ...questions.flatMap(questionTexts),
    ...questions.flatMap(labelsOf),
  ];
}

function questionTexts(question: Question): LocalizedText[] {
  if (question.kind === "points") return question.portraits.map(({ text }) => text);
  return question.help ? [question.text, question.help] : [question.text];
}

function labelsOf(question: Question): LocalizedText[] {
  if (question.kind === "rating") return question.anchors.map(({ label }) => label);
  return question.kind === "option" ? question.options.map(({ label }) => label) : [];
}

function decisionsOf(question: Question): number {
  return question.kind === "points" ? question.portraits.length : 1;
}
