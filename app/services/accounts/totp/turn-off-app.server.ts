import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";
import { canDropApp, readProtection } from "../protection.server";
import { tellOwner } from "../tell-owner.server";

/**
 * Ends the authenticator app, its recovery codes and every other session, unless somebody's organisation asks for an app and
 * nothing takes its place.
 */
export async function turnOffApp(scope: ControlScope): Promise<Result<void>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id } = owner.value;
  const outcome = await scope.write(async (repositories) => {
    const protection = await readProtection(repositories, owner.value, scope.clock);
    if (!protection.hasApp) return "off already";
    if (!canDropApp(protection)) return "needed";
    await repositories.totps.delete(id);
    await repositories.totps.replaceCodes(id, []);
    await repositories.sessions.deleteByUser(id, scope.session?.id);
    await appendAccountEvent(repositories, scope, { userId: id, kind: "totp-off" });
    return "off";
  });
  if (outcome === "needed") return fail(appError("second-factor-needed"));
  if (outcome === "off") tellOwner(scope, owner.value, "totp-off");
  return ok();
}
