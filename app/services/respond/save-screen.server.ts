import { appError, type FieldError, type Result } from "@vensterbank/core";
import { type Screen, validateScreen, withScreen } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { findAnswering } from "./answering.server";
import { asSent, lateAnswersOf, type Overtaken } from "./late-answers.server";
import { type Fields, fieldsOf, mergeQuestion, seenField, seenText, valuesOf } from "./screen-fields.server";
import { type Place, placeOf, type StepId } from "./steps.server";
import { saveDraft } from "./stored-draft.server";

export interface SavedScreen {
  /** At most one per question; `field` is the question's id. */
  readonly errors: readonly FieldError[];
  /** Field → text as now stored, with what the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  /** What came late and did not count, because something else was answered since. */
  readonly overtaken: readonly Overtaken[];
  readonly place: Place;
}

/**
 * Keeps what a screen's form sends, question by question, also when something in it is wrong: points that do not add up
 * and texts that are too long stay with the draft as they were typed. Null when consent was not given yet.
 */
export async function saveScreen(
  scope: RespondentScope,
  id: StepId,
  sent: Fields,
): Promise<Result<SavedScreen | null>> {
  return writeResult(scope, async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) refuse(found.error);
    if (found.value === null) return null;
    const { visit, document, screens, steps, answers: former } = found.value;
    const screen = screens.find((one) => one.id === id);
    const place = placeOf(steps, id);
    if (!screen || !place) refuse(appError("not-found"));

    const stored = valuesOf(screen, former, document.unfinished);
    const late = lateAnswersOf(sent);
    const merged = screen.questions.map((question) => mergeQuestion(question, stored, sent, late));
    const texts = Object.assign({}, ...merged.map((one) => one.texts)) as Record<string, string>;
    const check = validateScreen(screen, texts);
    const answers = withScreen(former, screen, check);
    const unfinished = unfinishedAfter(document.unfinished, screen, texts, check.errors);
    await saveDraft(repositories, scope, visit.wave.id, { answers, document: { ...document, unfinished } });
    const values = valuesOf(screen, answers, unfinished);
    const seen = screen.questions.map((question) => [seenField(question.id), seenText(question, values)]);
    const overtaken = screen.questions
      .filter((_, i) => merged[i].isOvertaken)
      .map((question) => ({
        item: question.id,
        fields: asSent(fieldsOf(question).map((field) => [field, values[field] ?? ""])),
      }));
    return { errors: check.errors, values: { ...values, ...Object.fromEntries(seen) }, overtaken, place };
  });
}

/** A typed text is kept up to this many characters; no form of ours sends more. */
const longestText = 20_000;

function unfinishedAfter(
  former: Readonly<Record<string, string>>,
  { questions }: Screen,
  texts: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Record<string, string> {
  const wrong = new Set(errors.map(({ field }) => field));
  const here = new Set(questions.flatMap(fieldsOf));
  const elsewhere = Object.entries(former).filter(([field]) => !here.has(field));
  const typed = questions
    // What nobody can have typed (a choice that does not exist) is not worth keeping.
    .filter(({ id, kind }) => wrong.has(id) && (kind === "points" || kind === "text"))
    .flatMap(fieldsOf)
    .map((field) => [field, texts[field].slice(0, longestText)] as const);
  return Object.fromEntries([...elsewhere, ...typed]);
}
