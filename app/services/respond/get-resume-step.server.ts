import { ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { findAnswering } from "./answering.server";
import { asksRelations } from "./questionnaire.server";
import { firstOpenStep, progressOf, type StepId } from "./steps.server";

/** Where somebody goes on who opens the link again, on this device or another; null before consent. */
export async function getResumeStep(scope: RespondentScope): Promise<Result<StepId | null>> {
  return scope.read(async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    const { visit, screens, answers, document } = found.value;
    return ok(firstOpenStep(progressOf(screens, answers, document, asksRelations(visit))));
  });
}
