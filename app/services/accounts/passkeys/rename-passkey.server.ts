import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";

/** Gives a passkey another name. @param credentialId of one's own; of anybody else's it does not exist */
export async function renamePasskey(
  scope: ControlScope,
  { credentialId, name }: { readonly credentialId: string; readonly name: string },
): Promise<Result<void>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id: userId } = owner.value;
  const renamed = await scope.write(async (repositories) => {
    if (!(await repositories.passkeys.rename(userId, credentialId, name))) return false;
    await appendAccountEvent(repositories, scope, { userId, kind: "passkey-renamed" });
    return true;
  });
  return renamed ? ok() : fail(appError("not-found"));
}
