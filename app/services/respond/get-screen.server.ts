import { appError, fail, type FieldError, type Locale, ok, type Result } from "@vensterbank/core";
import { type Question, validateScreen } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { findAnswering } from "./answering.server";
import { fieldsOf, seenField, seenText, valuesOf } from "./screen-fields.server";
import { type Place, placeOf, type StepId } from "./steps.server";

interface Labelled {
  readonly value: string;
  readonly label: string;
}

/** A question in the reader's language. */
export type QuestionView = { readonly id: string; readonly text: string; readonly help?: string } & (
  | {
      readonly kind: "rating" | "option";
      readonly choices: readonly Labelled[];
      /** "Don't know" cannot be chosen. */
      readonly dontKnow?: false;
      /** A question of the tenant's own: a scale reads from left to right, a choice from top to bottom. */
      readonly own?: "scale" | "choice";
    }
  | { readonly kind: "points"; readonly total: number; readonly portraits: readonly Labelled[] }
  | { readonly kind: "text"; readonly maxLength: number }
);

export interface ScreenView {
  readonly organisation: string;
  readonly id: StepId;
  readonly title: string;
  readonly intro: string | null;
  readonly dontKnow: string;
  readonly questions: readonly QuestionView[];
  /** Field → text, with what the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  /** Of what was kept before it was right. */
  readonly errors: readonly FieldError[];
  readonly place: Place;
}

/** One theme as a page; null when consent was not given yet. */
export async function getScreen(scope: RespondentScope, id: StepId): Promise<Result<ScreenView | null>> {
  return scope.read(async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    const { screens, steps, answers, document } = found.value;
    const screen = screens.find((one) => one.id === id);
    const place = placeOf(steps, id);
    if (!screen || !place) return fail(appError("not-found"));
    const { locale } = scope;
    const values = valuesOf(screen, answers, document.unfinished);
    const unfinished = screen.questions.filter((question) =>
      fieldsOf(question).some((field) => Object.hasOwn(document.unfinished, field)),
    );
    const seen = screen.questions.map((question) => [seenField(question.id), seenText(question, values)]);
    return ok({
      organisation: scope.tenant.name,
      id,
      title: screen.title[locale],
      intro: screen.intro?.[locale] ?? null,
      dontKnow: screen.dontKnow[locale],
      questions: screen.questions.map((question) => questionView(question, locale)),
      values: { ...values, ...Object.fromEntries(seen) },
      errors: validateScreen({ ...screen, questions: unfinished }, values).errors,
      place,
    });
  });
}

export function questionView(question: Question, locale: Locale): QuestionView {
  const { id } = question;
  if (question.kind === "points") {
    const portraits = question.portraits.map(({ id, text }) => ({ value: id, label: text[locale] }));
    return { id, kind: "points", text: "", total: question.total, portraits };
  }
  const words = { id, text: question.text[locale], help: question.help?.[locale] };
  switch (question.kind) {
    case "rating":
      return {
        ...words,
        kind: "rating",
        choices: question.anchors.map(({ value, label }) => ({ value: String(value), label: label[locale] })),
        dontKnow: question.dontKnow,
        own: question.own,
      };
    case "option":
      return {
        ...words,
        kind: "option",
        choices: question.options.map(({ code, label }) => ({ value: code, label: label[locale] })),
      };
    case "text":
      return { ...words, kind: "text", maxLength: question.maxLength };
  }
}
