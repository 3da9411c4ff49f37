import { type FieldError } from "@vensterbank/core";
import { type AnswerValue, dontKnowValue, type ResponseAnswers } from "./answer";
import { answerIds, type PointsQuestion, type Question, type Screen, type TextQuestion } from "./screen";

export interface ScreenCheck {
  /** What was answered on this screen; a question without a valid answer is absent. */
  readonly answers: ResponseAnswers;
  /** At most one per question; `field` is the question's id. */
  readonly errors: readonly FieldError[];
}

type Checked = { readonly answers: Record<string, AnswerValue> } | { readonly error: FieldError };
const nothing: Checked = { answers: {} };

/**
 * Reads what a form sent for a screen. Only exact anchors and codes count; no question is required. Points add up to
 * 100, with an empty field counting as 0, or are all left empty. Never throws; fields of other screens are ignored.
 *
 * @param raw field → text, as a form sends it; anything that is no text is an answer outside the anchors
 */
export function validateScreen(screen: Screen, raw: Readonly<Record<string, unknown>>): ScreenCheck {
  const checked = screen.questions.map((question) => check(question, (id) => field(raw, id)));
  return {
    answers: Object.assign(
      {},
      ...checked.map((one) => ("answers" in one ? one.answers : {})),
    ) as ResponseAnswers,
    errors: checked.flatMap((one) => ("error" in one ? [one.error] : [])),
  };
}

/**
 * The answers after a screen was sent: this screen's are replaced, also by nothing; where a question has an error its
 * former answer stays, so that nothing is lost.
 */
export function withScreen(
  former: ResponseAnswers,
  screen: Screen,
  { answers, errors }: ScreenCheck,
): ResponseAnswers {
  const failed = new Set(errors.map((error) => error.field));
  const replaced = new Set(screen.questions.filter(({ id }) => !failed.has(id)).flatMap(answerIds));
  return { ...Object.fromEntries(Object.entries(former).filter(([id]) => !replaced.has(id))), ...answers };
}

/** The text of a field; "" when it was not sent; null when it is no text. */
function field(raw: unknown, id: string): string | null {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, id)) return "";
  const value = (raw as Record<string, unknown>)[id];
  if (value === undefined) return "";
  return typeof value === "string" ? value : null;
}

function check(question: Question, read: (id: string) => string | null): Checked {
  if (question.kind === "points") return checkPoints(question, read);
  const text = read(question.id);
  if (text === "") return nothing;
  if (text === null) return failure(question, "errors.field.choice");
  if (question.kind === "text") return checkText(question, text);
  if (text === dontKnowValue && (question.kind === "option" || question.dontKnow !== false))
    return { answers: { [question.id]: null } };
  const chosen =
    question.kind === "rating"
      ? question.anchors.find(({ value }) => String(value) === text)?.value
      : question.options.find(({ code }) => code === text)?.code;
  return chosen === undefined
    ? failure(question, "errors.field.choice")
    : { answers: { [question.id]: chosen } };
}

function checkPoints(question: PointsQuestion, read: (id: string) => string | null): Checked {
  const typed = question.portraits.map(({ id }) => read(id)?.trim() ?? null);
  if (typed.every((text) => text === "")) {
    const set = read(question.id);
    if (set === dontKnowValue)
      return { answers: Object.fromEntries(answerIds(question).map((id) => [id, null])) };
    return set === "" ? nothing : failure(question, "errors.field.points");
  }
  if (typed.some((text) => text === null || !/^\d{0,3}$/.test(text) || Number(text) > question.total))
    return failure(question, "errors.field.points");
  const points = typed.map(Number);
  const sum = points.reduce((a, b) => a + b);
  if (sum !== question.total)
    return failure(question, "errors.field.points-sum", { sum, total: question.total });
  return { answers: Object.fromEntries(question.portraits.map(({ id }, i) => [id, points[i]])) };
}

function checkText(question: TextQuestion, sent: string): Checked {
  // Far beyond the limit nothing needs to be looked at.
  const tooLong = () => failure(question, "errors.field.text-too-long", { max: question.maxLength });
  if (sent.length > 10 * question.maxLength) return tooLong();
  const text = cleanText(sent);
  if (text === "") return nothing;
  return text.length > question.maxLength ? tooLong() : { answers: { [question.id]: text } };
}

/** One kind of line break, no control characters (a database refuses them), no half characters, no outer space. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
}

function failure(question: Question, key: string, params?: FieldError["params"]): Checked {
  return { error: { field: question.id, key, ...(params ? { params } : {}) } };
}
