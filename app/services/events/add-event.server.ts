import { appError, type ChangeEventId, type ProgrammeId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { type EventInput } from "./event-input.server";

/** Puts an event on the time axis of a programme. */
export async function addEvent(
  scope: MemberScope,
  programmeId: ProgrammeId,
  input: EventInput,
): Promise<Result<ChangeEventId>> {
  const id = newId<ChangeEventId>();
  return writeResult(scope, async (repositories) => {
    const { programmes } = repositories;
    if (!(await programmes.get(programmeId))) refuse(appError("not-found"));
    const { date, kind, title } = input;
    await programmes.insertEvent({ id, programmeId, date, kind, title });
    await recordAudit(repositories, scope, "events.edit", id);
    return id;
  });
}
