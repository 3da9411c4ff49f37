import { appError, type Result } from "@vensterbank/core";
import { consentError } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { newDraftDocument } from "./draft-document.server";
import { drawFor } from "./draw.server";
import { prefilled } from "./questionnaire.server";
import { findDraft, saveDraft } from "./stored-draft.server";
import { findOpenVisit } from "./visit.server";

/** Begins answering once consent was given in so many words; beginning twice keeps what there is. */
export async function startAnswering(
  scope: RespondentScope,
  fields: Readonly<Record<string, unknown>>,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findOpenVisit(repositories, scope);
    if (!found.ok) refuse(found.error);
    if (await findDraft(repositories, scope)) return;
    const missing = consentError(fields);
    if (missing) refuse(appError("invalid-input", { fields: [missing] }));
    const { topics, order } = await drawFor(repositories, found.value);
    await saveDraft(repositories, scope, found.value.wave.id, {
      answers: prefilled(found.value),
      document: newDraftDocument(topics, order),
    });
  });
}
