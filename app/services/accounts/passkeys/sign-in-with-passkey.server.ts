import type { Result, UserId } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { type PasskeyProof, takePasskeyProof } from "./take-passkey-proof.server";

/** Who comes in with a passkey: whoever's it is. What an organisation asks besides, its own door asks. */
export function signInWithPasskey(
  scope: ControlScope,
  proof: Omit<PasskeyProof, "userId">,
): Promise<Result<UserId>> {
  return takePasskeyProof(scope, { ...proof, userId: null });
}
