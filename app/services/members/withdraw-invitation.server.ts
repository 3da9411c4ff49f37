import { appError, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { requireDirector } from "./directors.server";

/** Ends an invitation that nobody took up. */
export async function withdrawInvitation(scope: MemberScope, id: string): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    if (!(await repositories.invitations.delete(id))) refuse(appError("not-found"));
    await recordAudit(repositories, scope, "members.withdraw-invitation", id);
  });
}
