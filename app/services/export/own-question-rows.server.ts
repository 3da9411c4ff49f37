import { type CsvCell, csvFile, type Locale, ownItemId } from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { type ReleasedOwnQuestion } from "@vensterbank/reporting";
import { frozenInstrument } from "../waves/frozen-instrument.server";

const ownQuestionColumns = [
  "question",
  "kind",
  "text",
  "group",
  "role",
  "option",
  "label",
  "n",
  "share",
  "low",
  "high",
  "withheld",
] as const;

/** The words of one own question as it was asked in a wave. */
export interface OwnQuestionText {
  readonly id: string;
  readonly text: string;
  /** In the order of the answers, the first is 1. */
  readonly options: readonly string[];
}

export function ownQuestionTexts(frozen: FrozenWave, locale: Locale): OwnQuestionText[] {
  const items = frozenInstrument(frozen).modules.flatMap(({ themes }) =>
    themes.flatMap((theme) => theme.items),
  );
  return items.flatMap((item) =>
    item.kind === "own"
      ? [{ id: item.id, text: item.text[locale], options: item.anchors.map(({ label }) => label[locale]) }]
      : [],
  );
}

const threeDecimals = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The released counts of own questions, one line per answer and group; from these the shares and means of the page
 * follow. "Don't know" is option "dk". What is withheld stands there with its reason and without a number.
 */
function ownQuestionRows(
  questions: readonly ReleasedOwnQuestion[],
  texts: readonly OwnQuestionText[],
): (readonly CsvCell[])[] {
  return questions.flatMap(({ question, organisation, roles }) => {
    const id = ownItemId(question);
    const words = texts.find((one) => one.id === id);
    return [organisation, ...roles].flatMap((group): (readonly CsvCell[])[] => {
      const role = group.group.kind === "role" ? group.group.role : "";
      const head = [id, question.kind, words?.text ?? "", group.group.kind, role];
      if (!group.shown) return [[...head, null, "", null, null, null, null, group.reason]];
      const chosen = group.options.map(({ option, n, share, interval95 }) => {
        const figures = [share, interval95?.[0] ?? null, interval95?.[1] ?? null];
        const written = figures.map((value) => (value === null ? null : threeDecimals(value)));
        return [...head, option, words?.options[option - 1] ?? "", n, ...written, null];
      });
      const unknown = [...head, "dk", "", group.dontKnow, null, null, null, null];
      return question.dontKnow ? [...chosen, unknown] : chosen;
    });
  });
}

export function ownQuestionFile(
  questions: readonly ReleasedOwnQuestion[],
  texts: readonly OwnQuestionText[],
): string {
  return csvFile(ownQuestionColumns, ownQuestionRows(questions, texts));
}
