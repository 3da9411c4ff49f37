import { appError, type ChangeEventId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Takes an event off the time axis. */
export async function deleteEvent(scope: MemberScope, id: ChangeEventId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { programmes } = repositories;
    if (!(await programmes.getEvent(id))) refuse(appError("not-found"));
    await programmes.deleteEvent(id);
    await recordAudit(repositories, scope, "events.edit", id);
  });
}
