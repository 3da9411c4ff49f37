import { appError, type ChangeEventId, fail, ok, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type EventLine } from "./list-events.server";
import { changeEventKinds } from "../import/vocabulary.server";

/** One event, for changing it. */
export async function getEvent(scope: MemberScope, id: ChangeEventId): Promise<Result<EventLine>> {
  const found = await scope.read(({ programmes }) => programmes.getEvent(id));
  if (!found) return fail(appError("not-found"));
  const kind = changeEventKinds.find((one) => one === found.kind) ?? "other";
  return ok({ id, date: found.date, kind, title: found.title });
}
