import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { findDraft } from "./stored-draft.server";
import { findVisit, isSent, refusalOf } from "./visit.server";

export interface WithdrawalView {
  readonly organisation: string;
  /** Something would be erased: a draft, or what was sent. */
  readonly filled: boolean;
  /** Who erases everything can still begin anew: the closing time has not gone by. */
  readonly canBeginAgain: boolean;
}

/** What can be taken back under a link. Nothing is offered that is refused afterwards: a closed wave gives nothing back. */
export async function getWithdrawal(scope: RespondentScope): Promise<Result<WithdrawalView>> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) return found;
    const visit = found.value;
    const sent = isSent(visit);
    const refusal = sent ? null : refusalOf(visit);
    if (refusal) return fail(refusal);
    if (visit.wave.status !== "open") return fail(appError("wave-closed"));
    return ok({
      organisation: scope.tenant.name,
      filled: sent || (await findDraft(repositories, scope)) !== undefined,
      canBeginAgain: visit.phase === "open" && visit.participation.status !== "ended",
    });
  });
}
