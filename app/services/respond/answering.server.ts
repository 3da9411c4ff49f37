import { ok, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type Screen } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { type DraftAnswers, type DraftDocument } from "./draft-document.server";
import { noticeWords } from "./notice-words.server";
import { asksRelations, screensOf } from "./questionnaire.server";
import { type StepId, stepsOf } from "./steps.server";
import { type Draft, findDraft } from "./stored-draft.server";
import { findOpenVisit, type Visit } from "./visit.server";

/** Somebody who has begun: the questions, and what was answered so far. */
export interface Answering {
  readonly visit: Visit;
  readonly answers: DraftAnswers;
  readonly document: DraftDocument;
  readonly screens: readonly Screen[];
  readonly steps: readonly StepId[];
}

/** Null when consent has not been given yet: answering begins with the notice. */
export async function findAnswering(
  repositories: TenantRepositories,
  scope: RespondentScope,
): Promise<Result<Answering | null>> {
  const found = await findOpenVisit(repositories, scope);
  if (!found.ok) return found;
  const visit = found.value;
  const draft = await findDraft(repositories, scope);
  if (!draft) return ok(null);
  return ok(answeringOf(visit, draft, await noticeWords(repositories, scope, visit)));
}

export function answeringOf(
  visit: Visit,
  { answers, document }: Draft,
  words: Awaited<ReturnType<typeof noticeWords>>,
): Answering {
  const screens = screensOf(visit, answers, document, words);
  return { visit, answers, document, screens, steps: stepsOf(screens, asksRelations(visit)) };
}
