import { type Clock, type Locale, systemClock, type TenantId, type UserId } from "@vensterbank/core";
import type { ControlRepositories, Database, TenantRepositories } from "@vensterbank/db";
import { type SignedInSession } from "../accounts/sign-in-sessions.server";
import { findClosedDoors, type ClosedDoor, type MemberScope, openMemberScopes } from "./member-scope.server";

/** Who is signed in, as far as any page may know. */
export interface SignedInUser {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly isOperator: boolean;
}

/** What of a tenant may be reached from outside it: who has access, and the record of that. No roster, no answers. */
export type AccessRepositories = Pick<
  TenantRepositories,
  | "tenant"
  | "memberships"
  | "invitations"
  | "signOn"
  | "supportGrants"
  | "auditLog"
  | "erasureRecords"
  | "jobs"
>;

/** Units of work on a tenant's access. */
export interface TenantAccess {
  read<T>(work: (repositories: AccessRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: AccessRepositories) => Promise<T>): Promise<T>;
}

declare const controlScope: unique symbol;

/**
 * What a use case outside every tenant works with: accounts, sessions, the list of one's own tenants. Rows of a tenant
 * are reached through the scopes of one's own memberships only.
 */
export interface ControlScope {
  readonly [controlScope]: true;
  readonly user: SignedInUser | null;
  readonly session: SignedInSession | null;
  /** Network that the request came from, for records. */
  readonly fromWhere: string | null;
  readonly locale: Locale;
  readonly clock: Clock;
  /** A scope for every tenant that who is signed in may enter today. */
  ownTenants(): Promise<readonly MemberScope[]>;
  /** Tenants to which who is signed in belongs and which stay closed today, with the reason and nothing else of them. */
  closedTenants(): Promise<readonly ClosedDoor[]>;
  /**
   * Who may come into a tenant, for whoever has a reason to ask before being inside: the holder of an invitation, somebody
   * whom the tenant's own sign-on sent, an operator. The use case checks the reason.
   */
  accessOf(tenantId: TenantId): TenantAccess;
  read<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
}

export interface ControlScopeRequest {
  readonly user: SignedInUser | null;
  readonly session?: SignedInSession | null;
  readonly fromWhere?: string | null;
  readonly locale: Locale;
  readonly clock?: Clock;
}

export function openControlScope(
  database: Database,
  { user, session = null, fromWhere = null, locale, clock = systemClock }: ControlScopeRequest,
): ControlScope {
  const ownRequest = () =>
    user && { userId: user.id, locale: () => locale, session: session ?? undefined, fromWhere, clock };
  const scope: Omit<ControlScope, typeof controlScope> = {
    user,
    session,
    fromWhere,
    locale,
    clock,
    ownTenants: async () => {
      const request = ownRequest();
      if (!request) return [];
      const scopes = await openMemberScopes(database, request);
      // Where an operator may help is no tenant of their own.
      return scopes.filter(({ actor }) => actor.role !== "operator");
    },
    closedTenants: async () => {
      const request = ownRequest();
      return request ? findClosedDoors(database, request) : [];
    },
    accessOf: (tenantId) => {
      const units = database.forTenant(tenantId);
      return { read: (work) => units.read(work), write: (work) => units.write(work) };
    },
    read: (work) => database.control.read(work),
    write: (work) => database.control.write(work),
  };
  return scope as ControlScope;
}
