import { dontKnowValue, type Question, type Screen } from "@vensterbank/instrument";
import { type DraftAnswers } from "./draft-document.server";
import { type LateAnswers } from "./late-answers.server";

/** What a form sends, by field. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** The field in which a page says what it last knew of a question; see `mergeQuestion`. */
export function seenField(item: string): string {
  return `seen:${item}`;
}

/** The fields of a question: its own, or one per portrait and one for "don't know" of the set. */
export function fieldsOf(question: Question): readonly string[] {
  return question.kind === "points"
    ? [...question.portraits.map(({ id }) => id), question.id]
    : [question.id];
}

/** Field → text as a form shows it, for every field of a screen. Texts that are no answers yet come before answers. */
export function valuesOf(
  { questions }: Screen,
  answers: DraftAnswers,
  unfinished: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const fields = fieldsOf(question);
      if (fields.some((field) => Object.hasOwn(unfinished, field)))
        return fields.map((field) => [field, unfinished[field] ?? ""]);
      if (question.kind !== "points") return fields.map((field) => [field, textOf(answers[field])]);
      const points = question.portraits.map(({ id }) => [id, numberText(answers[id])]);
      const unknown = question.portraits.every(({ id }) => answers[id] === null);
      return [...points, [question.id, unknown ? dontKnowValue : ""]];
    }),
  );
}

function textOf(answer: DraftAnswers[string] | undefined): string {
  if (answer === undefined) return "";
  return answer === null ? dontKnowValue : String(answer);
}

function numberText(answer: DraftAnswers[string] | undefined): string {
  return answer === undefined || answer === null ? "" : String(answer);
}

/** One text for all a question's fields, to compare what a page knew with what it sends. */
export function seenText(question: Question, values: Readonly<Record<string, string>>): string {
  return JSON.stringify(fieldsOf(question).map((field) => normal(values[field] ?? "")));
}

export interface MergedQuestion {
  /** Field → text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Something else came late, and did not count. */
  readonly isOvertaken: boolean;
}

/**
 * The texts of a question after a form was sent. Only what somebody changed on that page counts: where the form sends
 * just what the page was given, the stored texts stay, which may have changed in another tab. Nothing sent = not asked.
 * @param late null for answers that are sent as they are given
 */
export function mergeQuestion(
  question: Question,
  stored: Readonly<Record<string, string>>,
  sent: Fields,
  late: LateAnswers | null,
): MergedQuestion {
  const fields = fieldsOf(question);
  const stays = (isOvertaken: boolean) => ({
    texts: Object.fromEntries(fields.map((field) => [field, stored[field] ?? ""])),
    isOvertaken,
  });
  const isIn = (form: Fields) => fields.some((field) => Object.hasOwn(form, field));
  const textsIn = (form: Fields) =>
    Object.fromEntries(fields.map((field) => [field, normal(form[field]?.[0] ?? "")]));
  if (!isIn(sent)) return stays(false);
  const texts = textsIn(sent);
  const asSent = seenText(question, texts);
  const seen = sent[seenField(question.id)]?.[0];
  if (seen === asSent) return stays(false);
  if (late) {
    const own = late.tried.filter(isIn).map((form) => seenText(question, textsIn(form)));
    const holds = seenText(question, stored);
    if (![seen, asSent, ...own].includes(holds)) return stays(true);
  }
  return { texts, isOvertaken: false };
}

function normal(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
