import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";

/** Takes an organisation's own sign-on away, with its secret. Domains stay: they say whose addresses are whose. */
export async function removeSignOn(scope: MemberScope): Promise<void> {
  await scope.write(async (repositories) => {
    if (!(await repositories.signOn.get())) return;
    await repositories.signOn.delete();
    await recordAudit(repositories, scope, "sign-on.change", "remove");
  });
}
