import { appError, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { requireDirector } from "../../members/directors.server";
import { refuse, writeResult } from "../../write-result.server";

/** Takes support access back, at once: every request of an operator looks the grant up. */
export async function revokeSupport(scope: MemberScope, id: string): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    const now = scope.clock.now();
    const known = (await repositories.supportGrants.list()).find((grant) => grant.id === id);
    if (!known) refuse(appError("not-found"));
    // Over already: what the director wants is so.
    if (known.endsAt <= now || !(await repositories.supportGrants.revoke(id, now))) return;
    await recordAudit(repositories, scope, "support.revoke", id);
  });
}
