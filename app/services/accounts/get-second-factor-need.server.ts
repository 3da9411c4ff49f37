import { ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { ownAccount } from "./own-account.server";
import { readProtection } from "./protection.server";

export interface SecondFactorNeed {
  /** The organisation that asks; null when it is not one of theirs. */
  readonly tenant: string | null;
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
}

/** Who asks for a second factor at an address, and which one somebody has. @param slug of the tenant in that address */
export async function getSecondFactorNeed(
  scope: ControlScope,
  slug: string | null,
): Promise<Result<SecondFactorNeed>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  return scope.read(async (repositories) => {
    const { hasApp, passkeys } = await readProtection(repositories, owner.value, scope.clock);
    const own = slug === null ? [] : await repositories.tenants.listOfUser(owner.value.id);
    const asks = own.find(({ tenant }) => tenant.slug === slug && tenant.requiresSecondFactor);
    return ok({ tenant: asks?.tenant.name ?? null, hasApp, hasPasskey: passkeys > 0 });
  });
}
