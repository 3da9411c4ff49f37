import { appError, ok, type Result } from "@vensterbank/core";
import { hashToken, newId, newToken } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { checkLastDay } from "./check-last-day.server";
import { requireDirector } from "./directors.server";
import { invitationExpiry, requireInvitationsLeft } from "./invitation-terms.server";
import { type InviteInput } from "./member-input.server";
import { invitationMail } from "./member-mails.server";

/**
 * Asks somebody into the organisation by mail. Whether the address has an account makes no difference to anything that
 * the director sees. An earlier invitation to the same address ends.
 * @param pathOf where on this service the holder of a token accepts
 */
export async function inviteMember(
  scope: MemberScope,
  input: InviteInput,
  pathOf: (token: string) => string,
): Promise<Result<void>> {
  const now = scope.clock.now();
  const today = todayOf(scope.clock);
  const { email, role, endsOn = null } = input;
  const token = newToken();
  const expiresAt = invitationExpiry(now);
  const invited = await writeResult(scope, async (repositories) => {
    const { memberships, invitations, tenant } = repositories;
    await requireDirector(repositories, scope);
    checkLastDay(input, today);
    const members = (await memberships.list()).filter(
      (member) => member.endsOn === null || member.endsOn >= today,
    );
    if (members.some((member) => member.email === email))
      refuse(appError("conflict", { fields: [{ field: "email", key: "field.member" }] }));
    await requireInvitationsLeft(repositories, now);
    const id: string = newId();
    const invitedBy = scope.actor.userId;
    await invitations.put({
      ...{ id, tokenHash: hashToken(token), email, role, endsOn, invitedBy, createdAt: now, expiresAt },
    });
    await recordAudit(repositories, scope, "members.invite", id);
    return tenant.get();
  });
  if (!invited.ok) return invited;
  const { name: organisation, locale } = invited.value;
  const inviter = scope.actor.name;
  const path = pathOf(token);
  sendMail(invitationMail({ to: email, locale, organisation, inviter, role, endsOn, expiresAt, path }));
  return ok();
}
