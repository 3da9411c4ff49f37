import type { MemberRole, UserId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";

export interface MemberLine {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  /** Last day of access, YYYY-MM-DD; null = until withdrawn. */
  readonly endsOn: string | null;
  /** That day is over. */
  readonly ended: boolean;
  readonly self: boolean;
  /** For who decides about access; null for who only reads. */
  readonly security: { readonly secondFactor: boolean; readonly signOn: boolean } | null;
}

export interface InvitationLine {
  readonly id: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly endsOn: string | null;
  /** Days, YYYY-MM-DD. */
  readonly sentOn: string;
  readonly expiresOn: string;
  readonly expired: boolean;
}

export interface MembersPage {
  readonly members: readonly MemberLine[];
  /** Empty for who only reads. */
  readonly invitations: readonly InvitationLine[];
  readonly mayEdit: boolean;
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/**
 * Who may come into the organisation. When somebody was last here is not in it: sessions belong to accounts, and would
 * tell one organisation when a consultant worked for another.
 */
export async function listMembers(scope: MemberScope): Promise<MembersPage> {
  const today = todayOf(scope.clock);
  const mayEdit = scope.can("members.edit");
  return scope.read(async ({ memberships, invitations }) => {
    const secondFactors = await memberships.withSecondFactor();
    const signOns = await memberships.withSignOn();
    const members = (await memberships.list()).map(({ userId, name, email, role, endsOn }) => ({
      ...{ userId, name, email, role, endsOn },
      ended: endsOn !== null && endsOn < today,
      self: userId === scope.actor.userId,
      security: mayEdit ? { secondFactor: secondFactors.has(userId), signOn: signOns.has(userId) } : null,
    }));
    const open = mayEdit ? await invitations.list() : [];
    return {
      members,
      mayEdit,
      invitations: open.map(({ id, email, role, endsOn, createdAt, expiresAt }) => ({
        ...{ id, email, role, endsOn },
        sentOn: dayOf(createdAt),
        expiresOn: dayOf(expiresAt),
        expired: expiresAt <= scope.clock.now(),
      })),
    };
  });
}
