import { appError, fail, ok, type Result, type TenantId } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { todayOf } from "../today.server";
import { lineOf, type TenantLine } from "./list-tenants.server";

export interface TenantPage extends TenantLine {
  readonly directors: readonly { readonly name: string; readonly email: string }[];
  /** Access that ends by itself, of people who work for several organisations. */
  readonly consultants: readonly { readonly name: string; readonly endsOn: string | null }[];
  /** Directors who were asked in and have not come yet. */
  readonly invited: readonly {
    readonly email: string;
    readonly expiresOn: string;
    readonly isOver: boolean;
  }[];
}

/** One organisation for the operator. Errors: `not-found`. */
export async function getTenant(scope: ControlScope, id: TenantId): Promise<Result<TenantPage>> {
  const tenant = await scope.read(({ tenants }) => tenants.get(id));
  if (!tenant) return fail(appError("not-found"));
  const today = todayOf(scope.clock);
  const { all, invitations } = await scope.accessOf(id).read(async (repositories) => ({
    all: await repositories.memberships.list(),
    invitations: await repositories.invitations.list(),
  }));
  const current = all.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const now = scope.clock.now();
  return ok({
    ...(await lineOf(scope, tenant)),
    directors: current.filter(({ role }) => role === "director").map(({ name, email }) => ({ name, email })),
    consultants: current
      .filter(({ role }) => role === "consultant")
      .map(({ name, endsOn }) => ({ name, endsOn })),
    invited: invitations
      .filter(({ role }) => role === "director")
      .map(({ email, expiresAt }) => ({
        ...{ email, expiresOn: expiresAt.toISOString().slice(0, 10), isOver: expiresAt <= now },
      })),
  });
}
