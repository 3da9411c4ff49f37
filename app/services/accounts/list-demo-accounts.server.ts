import { type MemberRole, memberRoles } from "@vensterbank/core";
import { env } from "../../env.server";
import type { ControlScope } from "../../http/scope/control-scope.server";

export interface DemoAccount {
  readonly email: string;
  readonly role: MemberRole;
}

/** Accounts of demonstration tenants, for the sign-in page; none unless DEMO says so. */
export async function listDemoAccounts(scope: ControlScope): Promise<readonly DemoAccount[]> {
  if (!env.DEMO) return [];
  const found = await scope.read(async ({ users, tenants }) => {
    const accounts: DemoAccount[] = [];
    for (const { id, email } of await users.list()) {
      const memberships = await tenants.listOfUser(id);
      if (memberships.length === 0 || !memberships.every(({ tenant }) => tenant.isDemo)) continue;
      accounts.push({ email, role: memberships[0].role });
    }
    return accounts;
  });
  const rank = ({ role }: DemoAccount) => memberRoles.indexOf(role);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.email.localeCompare(b.email));
}
