import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { UserId } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { challengeMinutes, keepChallenge } from "./challenge.server";
import { type RelyingParty } from "./relying-party.server";

interface Proof {
  readonly party: RelyingParty;
  readonly binding: string;
  /** Who is to prove it; null at sign-in, where the passkey tells who it is. */
  readonly userId: UserId | null;
}

/**
 * What a browser needs to have a passkey used. At sign-in it names no passkey, so that it tells nobody who has one; to
 * who is signed in, it names their own.
 */
export async function beginPasskeyProof(
  scope: ControlScope,
  { party, binding, userId }: Proof,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own = userId === null ? [] : await scope.read(({ passkeys }) => passkeys.listOfUser(userId));
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: challengeMinutes * 60_000,
    userVerification: "required",
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  });
  await keepChallenge(scope, options.challenge, { purpose: "passkey-sign-in", userId, binding });
  return options;
}
