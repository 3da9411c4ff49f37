import { can, type Permission } from "@vensterbank/access";
import {
  type Clock,
  type Locale,
  type MemberRole,
  systemClock,
  type TenantId,
  type UserId,
} from "@vensterbank/core";
import type { Database, TenantRepositories } from "@vensterbank/db";

declare const memberScope: unique symbol;

/**
 * What a use case inside a tenant works with: one tenant, one person who acts, one language. It only comes from
 * `openMemberScope`, which looks the membership up; it cannot be put together by hand.
 */
export interface MemberScope {
  readonly [memberScope]: true;
  readonly tenant: {
    readonly id: TenantId;
    readonly slug: string;
    readonly name: string;
    readonly isDemo: boolean;
  };
  readonly actor: {
    readonly userId: UserId;
    readonly name: string;
    readonly role: MemberRole;
    /** Last day of access, YYYY-MM-DD; null = until withdrawn. */
    readonly endsOn: string | null;
  };
  readonly locale: Locale;
  readonly clock: Clock;
  can(permission: Permission): boolean;
  read<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
}

export interface MemberScopeRequest {
  readonly userId: UserId;
  readonly slug: string;
  /** From the tenant's own language when nothing more personal was chosen. */
  readonly locale: (tenant: Locale) => Locale;
  readonly clock?: Clock;
}

/** The scope of a member; null when there is no such tenant, no membership in it, or an ended one. */
export async function openMemberScope(
  database: Database,
  { slug, ...request }: MemberScopeRequest,
): Promise<MemberScope | null> {
  const scopes = await openMemberScopes(database, request);
  return scopes.find(({ tenant }) => tenant.slug === slug) ?? null;
}

/** A scope for every tenant that a user may enter today, in order of address name. */
export async function openMemberScopes(
  database: Database,
  request: Omit<MemberScopeRequest, "slug">,
): Promise<MemberScope[]> {
  const { userId, locale, clock = systemClock } = request;
  const { memberships, user } = await database.control.read(async ({ tenants, users }) => ({
    memberships: await tenants.listOfUser(userId),
    user: await users.get(userId),
  }));
  if (!user) return [];
  const today = clock.now().toISOString().slice(0, 10);
  return memberships
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .map(({ tenant, role, endsOn }) => {
      const units = database.forTenant(tenant.id);
      const scope: Omit<MemberScope, typeof memberScope> = {
        tenant: { id: tenant.id, slug: tenant.slug, name: tenant.name, isDemo: tenant.isDemo },
        actor: { userId, name: user.name, role, endsOn },
        locale: locale(tenant.locale),
        clock,
        can: (permission) => can(role, permission),
        read: (work) => units.read(work),
        write: (work) => units.write(work),
      };
      return scope as MemberScope;
    });
}
