import { appError, type ChangeEventId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { type EventInput } from "./event-input.server";

/** Changes an event. */
export async function updateEvent(
  scope: MemberScope,
  id: ChangeEventId,
  { date, kind, title }: EventInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { programmes } = repositories;
    if (!(await programmes.getEvent(id))) refuse(appError("not-found"));
    await programmes.updateEvent(id, { date, kind, title });
    await recordAudit(repositories, scope, "events.edit", id);
  });
}
