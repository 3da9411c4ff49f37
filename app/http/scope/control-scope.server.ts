import { type Clock, type Locale, systemClock, type UserId } from "@vensterbank/core";
import type { ControlRepositories, Database } from "@vensterbank/db";
import { type MemberScope, openMemberScopes } from "./member-scope.server";

/** Who is signed in, as far as any page may know. */
export interface SignedInUser {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly isOperator: boolean;
}

declare const controlScope: unique symbol;

/**
 * What a use case outside every tenant works with: accounts, sessions, the list of one's own tenants. Rows of a tenant
 * are reached through the scopes of one's own memberships only.
 */
export interface ControlScope {
  readonly [controlScope]: true;
  readonly user: SignedInUser | null;
  readonly locale: Locale;
  readonly clock: Clock;
  /** A scope for every tenant that who is signed in may enter today. */
  ownTenants(): Promise<readonly MemberScope[]>;
  read<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
}

export function openControlScope(
  database: Database,
  { user, locale, clock = systemClock }: { user: SignedInUser | null; locale: Locale; clock?: Clock },
): ControlScope {
  const scope: Omit<ControlScope, typeof controlScope> = {
    user,
    locale,
    clock,
    ownTenants: async () =>
      user ? openMemberScopes(database, { userId: user.id, locale: () => locale, clock }) : [],
    read: (work) => database.control.read(work),
    write: (work) => database.control.write(work),
  };
  return scope as ControlScope;
}
