import { appError, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { findVisit, refusalOf } from "./visit.server";

/** Takes part after all, with the link with which somebody opted out, as long as answers are taken in. Twice is as once. */
export async function takePartAgain(scope: RespondentScope): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) refuse(found.error);
    const refusal = refusalOf(found.value);
    if (refusal === null) return;
    if (refusal.code !== "opted-out") refuse(refusal);
    if (found.value.isOver) refuse(appError("wave-closed"));
    const { id } = found.value.participation;
    if (!(await repositories.participations.changeStatus(id, "opted-out", "invited")))
      refuse(appError("conflict"));
  });
}
