import { appError, ok, type Result, type UserId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { checkLastDay } from "./check-last-day.server";
import { requireDirector, requireDirectorLeft } from "./directors.server";
import { type AccessInput } from "./member-input.server";
import { accessChangedMail } from "./member-mails.server";

/** Gives a member another role or another last day, and tells them. Nobody decides about their own access. */
export async function changeMember(
  scope: MemberScope,
  userId: UserId,
  input: AccessInput,
): Promise<Result<void>> {
  const { role, endsOn = null } = input;
  const changed = await writeResult(scope, async (repositories) => {
    const { memberships, tenant } = repositories;
    await requireDirector(repositories, scope);
    const member = await memberships.get(userId);
    if (!member) refuse(appError("not-found"));
    if (userId === scope.actor.userId) refuse(appError("own-access"));
    checkLastDay(input, todayOf(scope.clock));
    if (member.role === role && member.endsOn === endsOn) return null;
    await memberships.set(userId, role, endsOn);
    await requireDirectorLeft(repositories);
    await recordAudit(repositories, scope, "members.change", userId);
    return { to: member.email, tenant: await tenant.get() };
  });
  if (!changed.ok) return changed;
  if (changed.value) {
    const { to, tenant } = changed.value;
    const { name: organisation, locale } = tenant;
    sendMail(accessChangedMail({ to, locale, organisation, role, endsOn }));
  }
  return ok();
}
