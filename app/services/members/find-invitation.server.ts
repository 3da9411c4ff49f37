import type { MemberRole, TenantId, UserId } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { todayOf } from "../today.server";

/** An invitation that somebody holds, with whom it is for. */
export interface HeldInvitation {
  readonly tokenHash: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly endsOn: string | null;
  readonly expiresAt: Date;
  readonly tenant: { readonly id: TenantId; readonly slug: string; readonly name: string };
  /** Null once that account is gone. */
  readonly inviter: string | null;
  /** The account with this address. */
  readonly account: UserId | null;
}

/**
 * What a link from a mail leads to. Undefined when it was used, withdrawn or replaced, is too old, would give access that
 * is over, never was one, or the organisation is on hold: whoever holds it cannot tell which.
 */
export async function findInvitation(
  scope: ControlScope,
  token: string,
): Promise<HeldInvitation | undefined> {
  const tokenHash = hashToken(token);
  return scope.read(async ({ invitations, users }) => {
    const found = await invitations.findByToken(tokenHash, scope.clock.now());
    if (!found) return undefined;
    const { invitation, tenant } = found;
    const { email, role, endsOn, expiresAt, invitedBy } = invitation;
    const over = endsOn !== null && endsOn < todayOf(scope.clock);
    if (over || tenant.status === "suspended") return undefined;
    const inviter = invitedBy && (await users.get(invitedBy));
    const account = await users.findByEmail(email);
    return {
      ...{ tokenHash, email, role, endsOn, expiresAt },
      tenant: { id: tenant.id, slug: tenant.slug, name: tenant.name },
      inviter: (inviter && inviter.name) ?? null,
      account: account?.id ?? null,
    };
  });
}
