import { appError, ok, type Result } from "@vensterbank/core";
import { hashToken, newToken } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { requireDirector } from "./directors.server";
import { invitationExpiry, requireInvitationsLeft } from "./invitation-terms.server";
import { invitationMail } from "./member-mails.server";

/** Sends an invitation anew, for another seven days; the link of the earlier mail ends. */
export async function resendInvitation(
  scope: MemberScope,
  id: string,
  pathOf: (token: string) => string,
): Promise<Result<void>> {
  const now = scope.clock.now();
  const token = newToken();
  const expiresAt = invitationExpiry(now);
  const renewed = await writeResult(scope, async (repositories) => {
    const { invitations, tenant } = repositories;
    await requireDirector(repositories, scope);
    const known = await invitations.get(id);
    if (!known) refuse(appError("not-found"));
    if (known.endsOn !== null && known.endsOn < todayOf(scope.clock)) refuse(appError("invitation-over"));
    await requireInvitationsLeft(repositories, now);
    const { email, role, endsOn } = known;
    const invitedBy = scope.actor.userId;
    await invitations.put({
      ...{ id, tokenHash: hashToken(token), email, role, endsOn, invitedBy, createdAt: now, expiresAt },
    });
    await recordAudit(repositories, scope, "members.invite", id);
    return { email, role, endsOn, tenant: await tenant.get() };
  });
  if (!renewed.ok) return renewed;
  const { email: to, role, endsOn, tenant } = renewed.value;
  const { name: organisation, locale } = tenant;
  const inviter = scope.actor.name;
  sendMail(
    invitationMail({ to, locale, organisation, inviter, role, endsOn, expiresAt, path: pathOf(token) }),
  );
  return ok();
}
