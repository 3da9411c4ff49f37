import { ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { ownAccount } from "../own-account.server";

/** How many recovery codes are left; null without an authenticator app, to which they belong. */
export async function countRecoveryCodes(scope: ControlScope): Promise<Result<number | null>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id } = owner.value;
  return ok(await scope.read(async ({ totps }) => ((await totps.isOn(id)) ? totps.countCodes(id) : null)));
}
