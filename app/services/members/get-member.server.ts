import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type MemberLine, listMembers } from "./list-members.server";

/** One member, for deciding about their access. */
export async function getMember(scope: MemberScope, userId: UserId): Promise<Result<MemberLine>> {
  const found = (await listMembers(scope)).members.find((member) => member.userId === userId);
  return found ? ok(found) : fail(appError("not-found"));
}
