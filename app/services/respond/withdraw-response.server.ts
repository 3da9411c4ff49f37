import { appError, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { receiptsOf } from "./receipts.server";
import { findVisit } from "./visit.server";

/**
 * Takes back everything that was answered under a link, sent or not, while the wave is open. `again` keeps the
 * invitation, so that one may answer anew; otherwise the link ends and only a coordinator can invite again.
 * Names of partners that were typed stay as proposals in the list: they say nothing about who typed them.
 */
export async function withdrawResponse(
  scope: RespondentScope,
  token: string,
  { again }: { readonly again: boolean },
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) refuse(found.error);
    const { participation, wave } = found.value;
    if (wave.status !== "open") refuse(appError("wave-closed"));
    if (participation.status === "withdrawn") return;
    const { participations, drafts, responses, openAnswers, relations } = repositories;
    const to = again ? "invited" : "withdrawn";
    if (participation.status === "submitted") {
      const receipts = receiptsOf(token);
      // Answers that were brought in from a file have no receipt: nobody can tell which they are.
      if (!(await responses.deleteByReceipt(wave.id, receipts.response))) refuse(appError("conflict"));
      await openAnswers.deleteByReceipt(wave.id, receipts.openAnswer);
      await relations.deleteByReceipt(wave.id, receipts.relations);
    }
    await drafts.take(scope.tokenHash);
    if (participation.status === to) return;
    if (!(await participations.changeStatus(participation.id, participation.status, to)))
      refuse(appError("conflict"));
  });
}
