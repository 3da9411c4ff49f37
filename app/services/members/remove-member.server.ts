import { appError, ok, type Result, type UserId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { refuse, writeResult } from "../write-result.server";
import { requireDirector, requireDirectorLeft } from "./directors.server";
import { accessEndedMail } from "./member-mails.server";

/**
 * Takes somebody's access away, at once: every request looks the membership up. Their account, and what other
 * organisations gave them, stays. An invitation to their address ends with it.
 */
export async function removeMember(scope: MemberScope, userId: UserId): Promise<Result<void>> {
  const removed = await writeResult(scope, async (repositories) => {
    const { memberships, invitations, tenant } = repositories;
    await requireDirector(repositories, scope);
    const member = await memberships.get(userId);
    if (!member) refuse(appError("not-found"));
    if (userId === scope.actor.userId) refuse(appError("own-access"));
    await memberships.delete(userId);
    await requireDirectorLeft(repositories);
    for (const { id, email } of await invitations.list())
      if (email === member.email) await invitations.delete(id);
    await recordAudit(repositories, scope, "members.remove", userId);
    return { to: member.email, tenant: await tenant.get() };
  });
  if (!removed.ok) return removed;
  const { to, tenant } = removed.value;
  sendMail(accessEndedMail({ to, locale: tenant.locale, organisation: tenant.name }));
  return ok();
}
