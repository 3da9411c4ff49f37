import { fail, type MemberRole, ok, type Result, type UserId } from "@vensterbank/core";
import { type InvitationRow, newId, type SsoProviderRow, type TenantRow } from "@vensterbank/db";
import type { AccessRepositories, ControlScope } from "../../http/scope/control-scope.server";
import { appendAccountEvent } from "../accounts/events.server";
import { recordAudit } from "../audit/record-audit.server";
import type { AssertedPerson } from "./asserted-person.server";
import { type SignOnRefusal, signOnRefused } from "./sign-on-refusal";

interface OwnSignOn {
  readonly provider: SsoProviderRow;
  readonly tenant: TenantRow;
}

type Access =
  | { readonly kind: "member" }
  | {
      readonly kind: "joins";
      readonly role: MemberRole;
      readonly endsOn: string | null;
      readonly invitation: InvitationRow | null;
    }
  | { readonly kind: "refused"; readonly reason: SignOnRefusal };

/**
 * The account of a person for whom a tenant's own provider vouches, and a membership of that tenant: known ones, or new
 * ones. A role that somebody has stays as it is; access that ended stays ended.
 */
export async function admitPerson(
  scope: ControlScope,
  { provider, tenant }: OwnSignOn,
  person: AssertedPerson,
): Promise<Result<UserId>> {
  if (tenant.status === "suspended") return fail(signOnRefused("suspended"));
  // What somebody is told who may not come in would else depend on whether an address has an account.
  const owner = await scope.read(({ signOn }) => signOn.ownerOf(person.mail.domain));
  if (owner !== tenant.id) return fail(signOnRefused("domain"));

  const known = await scope.read(async ({ signOn, users }) => {
    const id = await signOn.userOf(person.issuer, person.subject);
    return id === undefined ? await users.findByEmail(person.mail.address) : await users.get(id);
  });
  const asks = { userId: known?.id ?? null, person, provider, mayJoin: !known?.isOperator };
  const today = scope.clock.now().toISOString().slice(0, 10);
  const units = scope.accessOf(tenant.id);
  const first = await units.read((repositories) => accessOf(repositories, asks, scope.clock.now(), today));
  if (first.kind === "refused") return fail(signOnRefused(first.reason));

  const userId = await linkedAccount(scope, person);
  return units.write(async (repositories) => {
    const { memberships, invitations } = repositories;
    const access = await accessOf(repositories, { ...asks, userId }, scope.clock.now(), today);
    if (access.kind === "refused") return fail(signOnRefused(access.reason));
    if (access.kind === "joins") {
      await memberships.set(userId, access.role, access.endsOn);
      if (access.invitation) await invitations.delete(access.invitation.id);
      const actor = { userId, fromWhere: scope.fromWhere };
      await recordAudit(repositories, { clock: scope.clock, actor }, "members.join", userId);
    }
    return ok(userId);
  });
}

interface Asking {
  readonly userId: UserId | null;
  readonly person: AssertedPerson;
  readonly provider: SsoProviderRow;
  /** Somebody who runs the installation becomes no member by the way. */
  readonly mayJoin: boolean;
}

/** A membership first, then an invitation to this very address, then the role that everybody gets. */
async function accessOf(
  { memberships, invitations }: AccessRepositories,
  { userId, person, provider, mayJoin }: Asking,
  now: Date,
  today: string,
): Promise<Access> {
  const member = userId && (await memberships.list()).find((one) => one.userId === userId);
  if (member) {
    const isOver = member.endsOn !== null && member.endsOn < today;
    return isOver ? { kind: "refused", reason: "ended" } : { kind: "member" };
  }
  if (!mayJoin) return { kind: "refused", reason: "not-invited" };
  const invitation = (await invitations.list()).find(
    ({ email, expiresAt, endsOn }) =>
      email === person.mail.address && expiresAt > now && (endsOn === null || endsOn >= today),
  );
  if (invitation) return { kind: "joins", role: invitation.role, endsOn: invitation.endsOn, invitation };
  const { joinRole } = provider;
  return joinRole === "board" || joinRole === "coordinator"
    ? { kind: "joins", role: joinRole, endsOn: null, invitation: null }
    : { kind: "refused", reason: "not-invited" };
}

/** The account behind an issuer's subject; tied to it, or made, when it is seen for the first time. */
async function linkedAccount(scope: ControlScope, person: AssertedPerson): Promise<UserId> {
  const { issuer, subject, mail, name } = person;
  return scope.write(async (repositories) => {
    const { signOn, users } = repositories;
    const linked = await signOn.userOf(issuer, subject);
    if (linked !== undefined) return linked;
    let userId = (await users.findByEmail(mail.address))?.id;
    if (userId === undefined) {
      userId = newId<UserId>();
      const createdAt = scope.clock.now();
      await users.insert({
        ...{ id: userId, email: mail.address, name, locale: null, isOperator: false, createdAt },
      });
    }
    await signOn.insertIdentity(issuer, subject, userId);
    await appendAccountEvent(repositories, scope, { userId, kind: "sign-on-linked", device: null });
    return userId;
  });
}
