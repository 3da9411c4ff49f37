import { appError, fail, type MemberRole, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { findInvitation, type HeldInvitation } from "./find-invitation.server";

/** What whoever holds the link has to do to accept. */
export type InvitationStep = "accept" | "other-account" | "sign-in" | "new-account";

/** As much of an invitation as its holder needs to decide; not the address that it was sent to. */
export interface InvitationView {
  readonly organisation: string;
  readonly role: MemberRole;
  /** Last day of the access, YYYY-MM-DD. */
  readonly endsOn: string | null;
  /** Last day of the invitation itself. */
  readonly expiresOn: string;
  readonly inviter: string | null;
  readonly step: InvitationStep;
}

export function stepOf(
  { user, session }: ControlScope,
  { email, account, tenant }: HeldInvitation,
): InvitationStep {
  // What the sign-on of one organisation vouches for counts there and nowhere else.
  const vouchedFor = session?.onlyTenantId ?? tenant.id;
  if (user) return user.email === email && vouchedFor === tenant.id ? "accept" : "other-account";
  return account === null ? "new-account" : "sign-in";
}

/** The invitation of a link; looking at it does not use it up. */
export async function getInvitation(scope: ControlScope, token: string): Promise<Result<InvitationView>> {
  const found = await findInvitation(scope, token);
  if (!found) return fail(appError("invitation-over"));
  const { role, endsOn, expiresAt, inviter, tenant } = found;
  return ok({
    ...{ organisation: tenant.name, role, endsOn, inviter },
    expiresOn: expiresAt.toISOString().slice(0, 10),
    step: stepOf(scope, found),
  });
}
