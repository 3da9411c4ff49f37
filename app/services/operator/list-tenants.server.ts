import { type MemberRole, memberRoles, type TenantId, type TenantStatus } from "@vensterbank/core";
import type { TenantRow } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { todayOf } from "../today.server";

/** What an operator sees of an organisation: who runs it and how it stands; nothing that anybody answered. */
export interface TenantLine {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly createdOn: string;
  readonly status: TenantStatus;
  readonly requiresSecondFactor: boolean;
  /** Members whose access has not ended, by role. */
  readonly members: Readonly<Record<MemberRole, number>>;
  /** First day on which everything may be erased, YYYY-MM-DD. */
  readonly deletionDueOn: string | null;
}

export async function listTenants(scope: ControlScope): Promise<readonly TenantLine[]> {
  const tenants = await scope.read((control) => control.tenants.list());
  return Promise.all(tenants.map((tenant) => lineOf(scope, tenant)));
}

export async function lineOf(scope: ControlScope, tenant: TenantRow): Promise<TenantLine> {
  const today = todayOf(scope.clock);
  const all = await scope.accessOf(tenant.id).read(({ memberships }) => memberships.list());
  const current = all.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const count = (role: MemberRole) => current.filter((member) => member.role === role).length;
  const members = Object.fromEntries(memberRoles.map((role) => [role, count(role)]));
  const { id, slug, name, isDemo, status, requiresSecondFactor, deletionDueOn } = tenant;
  return {
    ...{ id, slug, name, isDemo, status, requiresSecondFactor, deletionDueOn },
    createdOn: tenant.createdAt.toISOString().slice(0, 10),
    members: members as Record<MemberRole, number>,
  };
}
