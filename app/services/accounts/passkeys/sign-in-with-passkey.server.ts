import { appError, fail, type Result, type UserId } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { isBoundToSignOn } from "../sign-on-bound.server";
import { type PasskeyProof, takePasskeyProof } from "./take-passkey-proof.server";

/** Who comes in with a passkey: whoever's it is, unless their organisation lets them in over its own sign-on only. */
export async function signInWithPasskey(
  scope: ControlScope,
  proof: Omit<PasskeyProof, "userId">,
): Promise<Result<UserId>> {
  const taken = await takePasskeyProof(scope, { ...proof, userId: null });
  if (!taken.ok) return taken;
  const bound = await scope.read(async (repositories) => {
    const user = await repositories.users.get(taken.value);
    return user && !user.isOperator && (await isBoundToSignOn(repositories, user.email));
  });
  return bound ? fail(appError("sign-on-required")) : taken;
}
