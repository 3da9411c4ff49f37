import { completeness, type Completeness, type Screen } from "@vensterbank/instrument";
import { type DraftAnswers, type DraftDocument, type DraftRelation } from "./draft-document.server";

/** A page of the questionnaire: the id of a screen, or one of the two after the screens. */
export type StepId = string;
export const relationsStep = "relations";
export const reviewStep = "review";

/** Where one is, and where one goes from there. */
export interface Place {
  /** From 1. */
  readonly number: number;
  /** Steps in all, the review included. */
  readonly of: number;
  readonly previous: StepId | null;
  readonly next: StepId;
}

export function stepsOf(screens: readonly Screen[], relations: boolean): StepId[] {
  return [...screens.map(({ id }) => id), ...(relations ? [relationsStep] : []), reviewStep];
}

/** Undefined for a step that this respondent does not have. */
export function placeOf(steps: readonly StepId[], step: StepId): Place | undefined {
  const index = steps.indexOf(step);
  if (index === -1) return undefined;
  return {
    number: index + 1,
    of: steps.length,
    previous: steps[index - 1] ?? null,
    next: steps[index + 1] ?? reviewStep,
  };
}

/** `skipped` and `nobody` were chosen; `unfinished` holds a relation that lacks how much or what about. */
export type RelationsState = "unanswered" | "unfinished" | "nobody" | "skipped" | "answered";

export function isUnfinished({ strength, levels, earlier }: DraftRelation): boolean {
  if (earlier === "confirm" || earlier === "ended") return false;
  return strength === null || levels.length === 0;
}

export function relationsStateOf({ relations, outcome }: DraftDocument): RelationsState {
  if (relations.some(isUnfinished)) return "unfinished";
  if (relations.some(({ earlier }) => earlier !== "ended")) return "answered";
  if (outcome !== null) return outcome;
  return relations.length > 0 ? "nobody" : "unanswered";
}

export interface Progress {
  readonly screens: Completeness;
  /** Screens that hold something that is no answer yet. */
  readonly unfinished: ReadonlySet<StepId>;
  readonly relations: RelationsState | null;
}

export function progressOf(
  screens: readonly Screen[],
  answers: DraftAnswers,
  document: DraftDocument,
  relations: boolean,
): Progress {
  const holds = ({ questions }: Screen) =>
    questions.some((question) =>
      question.kind === "points"
        ? question.portraits.some(({ id }) => id in document.unfinished)
        : question.id in document.unfinished,
    );
  return {
    screens: completeness(screens, answers),
    unfinished: new Set(screens.filter(holds).map(({ id }) => id)),
    relations: relations ? relationsStateOf(document) : null,
  };
}

/** Where somebody goes on who comes back: the first step that is not finished. */
export function firstOpenStep({ screens, unfinished, relations }: Progress): StepId {
  const open = screens.screens.find(
    ({ id, state }) => unfinished.has(id) || state === "empty" || state === "partly",
  );
  if (open) return open.id;
  return relations === "unanswered" || relations === "unfinished" ? relationsStep : reviewStep;
}
