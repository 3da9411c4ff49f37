import { appError, ok, type Result, type UserId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { refuse, writeResult } from "../write-result.server";
import { requireDirector, requireDirectorLeft } from "./directors.server";
import { accessEndedMail } from "./member-mails.server";

/**
 * Takes somebody's access away, at once: every request looks the membership up. Their account, and what other
 * organisations gave them, stays. An invitation to their address ends with it. Where the organisation's own sign-on makes
 * members of everybody, theirs stays as one that has ended: else they would be back at their next sign-in.
 */
export async function removeMember(scope: MemberScope, userId: UserId): Promise<Result<void>> {
  const removed = await writeResult(scope, async (repositories) => {
    const { memberships, invitations, tenant } = repositories;
    await requireDirector(repositories, scope);
    const member = await memberships.get(userId);
    if (!member) refuse(appError("not-found"));
    if (userId === scope.actor.userId) refuse(appError("own-access"));
    if (await joinsByItself(repositories, member.email))
      await memberships.set(userId, member.role, dayBefore(scope.clock.now()));
    else await memberships.delete(userId);
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

/** Whether the organisation's own sign-on would let somebody with this address join without being asked in. */
async function joinsByItself(
  { signOn }: Pick<TenantRepositories, "signOn">,
  email: string,
): Promise<boolean> {
  if (!(await signOn.get())?.joinRole) return false;
  const own = email.slice(email.lastIndexOf("@") + 1);
  return (await signOn.listDomains()).some(({ domain }) => domain === own);
}

const dayBefore = (now: Date) => new Date(now.getTime() - 24 * 3600_000).toISOString().slice(0, 10);
