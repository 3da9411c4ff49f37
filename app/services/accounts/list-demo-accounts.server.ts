import { type MemberRole, memberRoles } from "@vensterbank/core";
import { env } from "../../env.server";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { demoAccounts } from "../demo/demo-accounts.server";

export interface DemoAccount {
  readonly email: string;
  readonly role: MemberRole;
}

/**
 * The invented accounts of demonstration tenants, for the sign-in page; none unless DEMO says so. Whoever was invited to a
 * demonstration is a person: their address stands on no public page.
 */
export async function listDemoAccounts(scope: ControlScope): Promise<readonly DemoAccount[]> {
  if (!env.DEMO) return [];
  const invented = new Set(demoAccounts.map(({ email }) => email));
  const found = await scope.read(async ({ users, tenants }) => {
    const accounts: DemoAccount[] = [];
    for (const { id, email } of await users.list()) {
      if (!invented.has(email)) continue;
      const memberships = await tenants.listOfUser(id);
      if (memberships.length === 0 || !memberships.every(({ tenant }) => tenant.isDemo)) continue;
      accounts.push({ email, role: memberships[0].role });
    }
    return accounts;
  });
  const rank = ({ role }: DemoAccount) => memberRoles.indexOf(role);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.email.localeCompare(b.email));
}
