import { env } from "../../env.server";
import type { ControlScope } from "../../http/scope/control-scope.server";

/** Addresses of the accounts of demonstration tenants, for the sign-in page; none unless DEMO says so. */
export async function listDemoAccounts(scope: ControlScope): Promise<readonly string[]> {
  if (!env.DEMO) return [];
  return scope.read(async ({ users, tenants }) => {
    const found: string[] = [];
    for (const { id, email } of await users.list()) {
      const memberships = await tenants.listOfUser(id);
      if (memberships.length > 0 && memberships.every(({ tenant }) => tenant.isDemo)) found.push(email);
    }
    return found;
  });
}
