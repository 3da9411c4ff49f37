import { appError } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { refuse } from "../write-result.server";

type Memberships = Pick<TenantRepositories, "memberships">;

/**
 * Ends the unit of work of somebody who decides about others and may not any more: between the request and this unit
 * another director may have taken their access away.
 */
export async function requireDirector({ memberships }: Memberships, scope: MemberScope): Promise<void> {
  const own = await memberships.get(scope.actor.userId);
  const ended = own && own.endsOn !== null && own.endsOn < todayOf(scope.clock);
  if (own?.role !== "director" || ended) refuse(appError("forbidden"));
}

/**
 * Ends the unit of work that would leave nobody to decide: after it there is a director whose access does not end by
 * itself. Units of work see each other's changes, so two directors who remove each other do not both succeed.
 */
export async function requireDirectorLeft({ memberships }: Memberships): Promise<void> {
  const all = await memberships.list();
  if (!all.some(({ role, endsOn }) => role === "director" && endsOn === null))
    refuse(appError("last-director"));
}
