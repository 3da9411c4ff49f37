import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";
import { hashRecoveryCode } from "../second-factor-code.server";
import { tellOwner } from "../tell-owner.server";
import { newRecoveryCodes } from "./recovery-codes.server";

/** New recovery codes in place of all earlier ones, to be shown once. They belong to an authenticator app. */
export async function makeRecoveryCodes(scope: ControlScope): Promise<Result<readonly string[]>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id } = owner.value;
  const codes = newRecoveryCodes();
  const made = await scope.write(async (repositories) => {
    if (!(await repositories.totps.isOn(id))) return false;
    await repositories.totps.replaceCodes(id, codes.map(hashRecoveryCode));
    await appendAccountEvent(repositories, scope, { userId: id, kind: "recovery-codes-made" });
    return true;
  });
  if (!made) return fail(appError("not-found"));
  tellOwner(scope, owner.value, "recovery-codes-made");
  return ok(codes);
}
