import { can, type Permission } from "@vensterbank/access";
import {
  type ActingRole,
  type Clock,
  type Locale,
  systemClock,
  type TenantId,
  type UserId,
} from "@vensterbank/core";
import type { ControlRepositories, Database, TenantRepositories, TenantRow } from "@vensterbank/db";
import { hasSecondFactor, type SessionAttributes } from "../accounts/session-attributes";

declare const memberScope: unique symbol;

/**
 * What a use case inside a tenant works with: one tenant, one person who acts, one language. It only comes from
 * this file, which looks the membership up; it cannot be put together by hand.
 */
export interface MemberScope {
  readonly [memberScope]: true;
  readonly tenant: {
    readonly id: TenantId;
    readonly slug: string;
    readonly name: string;
    readonly isDemo: boolean;
    /** First day on which everything may be erased, YYYY-MM-DD; null = nobody asked for it. */
    readonly deletionDueOn: string | null;
  };
  readonly actor: {
    readonly userId: UserId;
    readonly name: string;
    readonly role: ActingRole;
    /** Last day of access, YYYY-MM-DD; null = until withdrawn. */
    readonly endsOn: string | null;
    /** Network that the request came from, for the audit log; null when nobody asked over a network. */
    readonly fromWhere: string | null;
  };
  readonly locale: Locale;
  readonly clock: Clock;
  can(permission: Permission): boolean;
  read<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
}

/** How somebody signed in, as far as it decides where they may go. */
export type HowSignedIn = Pick<SessionAttributes, "factors" | "onlyTenantId">;

export interface MemberScopesRequest {
  readonly userId: UserId;
  /** From the tenant's own language when nothing more personal was chosen. */
  readonly locale: (tenant: Locale) => Locale;
  /** Absent: nothing was shown, so a tenant that wants a second factor stays closed. */
  readonly session?: HowSignedIn;
  readonly fromWhere?: string | null;
  readonly clock?: Clock;
}

export interface MemberScopeRequest extends MemberScopesRequest {
  readonly slug: string;
}

/** What somebody meets at the door of a tenant that they belong to. */
export type Entrance =
  | { readonly kind: "open"; readonly scope: MemberScope }
  /** The tenant is on hold. */
  | { readonly kind: "suspended" }
  /** The tenant wants a second factor, and none was shown. */
  | { readonly kind: "second-factor" }
  /** The tenant wants its own sign-on, and somebody came in another way. */
  | { readonly kind: "sign-on"; readonly providerId: string };

/** Null when there is no such tenant, no membership in it, or an ended one: all the same to who asks. */
export async function findEntrance(
  database: Database,
  { slug, ...request }: MemberScopeRequest,
): Promise<Entrance | null> {
  const found = await findEntrances(database, request);
  return found.find(({ tenant }) => tenant.slug === slug)?.entrance ?? null;
}

/** The scope of a member; null when the tenant is not open to them, for whatever reason. */
export async function openMemberScope(
  database: Database,
  request: MemberScopeRequest,
): Promise<MemberScope | null> {
  const entrance = await findEntrance(database, request);
  return entrance?.kind === "open" ? entrance.scope : null;
}

/** A scope for every tenant that a user may enter today, in order of address name. */
export async function openMemberScopes(
  database: Database,
  request: MemberScopesRequest,
): Promise<MemberScope[]> {
  const found = await findEntrances(database, request);
  return found.flatMap(({ entrance }) => (entrance.kind === "open" ? [entrance.scope] : []));
}

/** A tenant that stays closed to somebody who belongs to it. */
export interface ClosedDoor {
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly role: ActingRole;
  /** Last day of access, YYYY-MM-DD. */
  readonly endsOn: string | null;
  readonly why: Exclude<Entrance["kind"], "open">;
}

/** Where a user belongs and cannot come in today, in order of address name. */
export async function findClosedDoors(
  database: Database,
  request: MemberScopesRequest,
): Promise<ClosedDoor[]> {
  const found = await findEntrances(database, request);
  return found.flatMap(({ tenant: { slug, name, isDemo }, role, endsOn, entrance }) =>
    // Where an operator may help is no tenant of their own.
    entrance.kind === "open" || role === "operator"
      ? []
      : [{ slug, name, isDemo, role, endsOn, why: entrance.kind }],
  );
}

/** The sign-on that a tenant wants of members at its own mail domains. */
interface RequiredSignOn {
  readonly tenantId: TenantId;
  readonly providerId: string;
}

interface Belongings {
  readonly name: string;
  readonly belongings: readonly Belonging[];
  /** By the domain of the account's address, which is of one tenant at most. */
  readonly requiredSignOn: RequiredSignOn | null;
  /** There is a second factor that was not made just now. */
  readonly hasSettledFactor: boolean;
}

interface Belonging {
  readonly tenant: TenantRow;
  readonly role: ActingRole;
  readonly endsOn: string | null;
}

/** Memberships that have not ended; after them, for operators, where support was asked for. */
async function findBelongings(
  database: Database,
  { userId, session, clock = systemClock }: MemberScopesRequest,
): Promise<Belongings | null> {
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  return database.control.read(async (repositories) => {
    const { tenants, users, supportGrants, signOn } = repositories;
    const user = await users.get(userId);
    if (!user) return null;
    const all: Belonging[] = await tenants.listOfUser(userId);
    const members = all.filter(({ endsOn }) => endsOn === null || endsOn >= today);
    const maySupport =
      user.isOperator && session !== undefined && session.onlyTenantId === null && hasSecondFactor(session);
    const grants = maySupport ? await supportGrants.list(now) : [];
    const known = new Set(members.map(({ tenant }) => tenant.id));
    const support = grants.flatMap(({ tenant, grant }): Belonging[] => {
      if (known.has(tenant.id)) return [];
      known.add(tenant.id);
      return [{ tenant, role: "operator", endsOn: grant.endsAt.toISOString().slice(0, 10) }];
    });
    const own = await signOn.findByDomain(user.email.split("@").at(-1) ?? "");
    const requiredSignOn = own?.provider.required
      ? { tenantId: own.tenant.id, providerId: own.provider.id }
      : null;
    const hasSettledFactor = requiredSignOn !== null && (await isFactorSettled(repositories, userId, now));
    return { name: user.name, belongings: [...members, ...support], requiredSignOn, hasSettledFactor };
  });
}

/** How old a second factor is that opens what an organisation's own sign-on closes, in hours. */
const settledHours = 24;

/**
 * Whether an account has a second factor for a day or longer. A younger one may have been made by whoever has a password,
 * or reads somebody's mail; its owner heard of it by mail meanwhile. Later ones are made only by who shows the first.
 */
async function isFactorSettled(
  { totps, passkeys }: Pick<ControlRepositories, "totps" | "passkeys">,
  userId: UserId,
  now: Date,
): Promise<boolean> {
  const app = await totps.get(userId);
  const made = (await passkeys.listOfUser(userId)).map(({ createdAt }) => createdAt);
  if (app?.confirmedAt) made.push(app.confirmedAt);
  return made.some((at) => now.getTime() - at.getTime() >= settledHours * 3600_000);
}

async function findEntrances(
  database: Database,
  request: MemberScopesRequest,
): Promise<(Belonging & { entrance: Entrance })[]> {
  const { userId, locale, session, fromWhere = null, clock = systemClock } = request;
  const found = await findBelongings(database, request);
  if (!found) return [];
  const { name, belongings, requiredSignOn, hasSettledFactor } = found;
  const onlyTenantId = session?.onlyTenantId ?? null;
  return belongings
    .filter(({ tenant }) => onlyTenantId === null || tenant.id === onlyTenantId)
    .map(({ tenant, role, endsOn }) => {
      const belonging = { tenant, role, endsOn };
      if (tenant.status === "suspended") return { ...belonging, entrance: { kind: "suspended" } };
      if (tenant.id === requiredSignOn?.tenantId && wantsSignOn(role, session, hasSettledFactor))
        return { ...belonging, entrance: { kind: "sign-on", providerId: requiredSignOn.providerId } };
      if (tenant.requiresSecondFactor && !(session && hasSecondFactor(session)))
        return { ...belonging, entrance: { kind: "second-factor" } };
      const units = database.forTenant(tenant.id);
      const scope: Omit<MemberScope, typeof memberScope> = {
        tenant: {
          ...{ id: tenant.id, slug: tenant.slug, name: tenant.name, isDemo: tenant.isDemo },
          deletionDueOn: tenant.deletionDueOn,
        },
        actor: { userId, name, role, endsOn, fromWhere },
        locale: locale(tenant.locale),
        clock,
        can: (permission) => can(role, permission),
        read: (work) => units.read(work),
        write: (work) => units.write(work),
      };
      return { ...belonging, entrance: { kind: "open", scope: scope as MemberScope } };
    });
}

/**
 * Whether somebody at a tenant's own address came in another way than that tenant wants. A director with a second factor
 * of their own may: else nobody could mend a sign-on that is out of order. An operator who helps has no address there.
 */
function wantsSignOn(role: ActingRole, session: HowSignedIn | undefined, hasSettledFactor: boolean): boolean {
  if (session && session.onlyTenantId !== null) return false;
  if (role === "operator") return false;
  return !(role === "director" && hasSettledFactor && session && hasSecondFactor(session));
}
