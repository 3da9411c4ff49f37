import { type AnswerValue, type ResponseAnswers, type SplitAnswers } from "./answer";
import { type Instrument } from "./instrument";

/**
 * Takes a response apart into what is stored apart: numbers, codes, words. Answers to items that the instrument does
 * not have are left out; "don't know" at an option item goes nowhere, because the list of people has its value.
 */
export function splitAnswers(instrument: Instrument, answers: ResponseAnswers): SplitAnswers {
  const items = instrument.modules.flatMap(({ themes }) => themes.flatMap((theme) => theme.items));
  const given = items.flatMap(({ id, kind }) =>
    Object.hasOwn(answers, id) ? [{ id, kind, value: answers[id] }] : [],
  );
  const pick = <T extends AnswerValue>(keep: (one: (typeof given)[number]) => T | undefined) =>
    Object.fromEntries(
      given.flatMap((one) => {
        const value = keep(one);
        return value === undefined ? [] : [[one.id, value] as const];
      }),
    ) as Record<string, T>;
  return {
    scored: pick(({ kind, value }) =>
      (kind === "rating" || kind === "points" || kind === "own") && typeof value !== "string"
        ? value
        : undefined,
    ),
    options: pick(({ kind, value }) => (kind === "option" && typeof value === "string" ? value : undefined)),
    texts: pick(({ kind, value }) => (kind === "text" && typeof value === "string" ? value : undefined)),
  };
}
