import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";
import { readProtection, whyPasskeyStays } from "../protection.server";
import { tellOwner } from "../tell-owner.server";

/**
 * Takes a passkey away, unless it is the last way in or the second factor that an organisation asks for. Ends every other
 * session: whoever has the lost device may have come in with it.
 */
export async function removePasskey(scope: ControlScope, credentialId: string): Promise<Result<void>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id: userId } = owner.value;
  const refused = await scope.write(async (repositories) => {
    const own = await repositories.passkeys.listOfUser(userId);
    if (!own.some((passkey) => passkey.credentialId === credentialId)) return "not-found" as const;
    const stays = whyPasskeyStays(await readProtection(repositories, owner.value, scope.clock));
    if (stays !== null) return stays;
    await repositories.passkeys.delete(userId, credentialId);
    await repositories.sessions.deleteByUser(userId, scope.session?.id);
    await appendAccountEvent(repositories, scope, { userId, kind: "passkey-removed" });
    return null;
  });
  if (refused !== null) return fail(appError(refused));
  tellOwner(scope, owner.value, "passkey-removed");
  return ok();
}
