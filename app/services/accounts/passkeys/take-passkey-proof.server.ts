import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { DatabaseError, type PasskeyRow } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { tellOwner } from "../tell-owner.server";
import { takeChallenge } from "./challenge.server";
import { authenticationResponse } from "./passkey-response.server";
import { type RelyingParty } from "./relying-party.server";
import { userHandle } from "./user-handle.server";

export interface PasskeyProof {
  readonly party: RelyingParty;
  readonly binding: string;
  /** Who is to prove it; null at sign-in. */
  readonly userId: UserId | null;
  /** What the browser sent, as JSON. */
  readonly response: string;
}

/**
 * Whose passkey was used, for this very challenge, by this browser, here. One refusal for everything that is wrong. A
 * counter that does not go up means that there are two of what there should be one of: refused, written down for the
 * owner and told to them by mail (WebAuthn level 2, section 7.2, step 21).
 */
export async function takePasskeyProof(scope: ControlScope, proof: PasskeyProof): Promise<Result<UserId>> {
  const refused = fail<UserId>(appError("passkey-refused"));
  const response = authenticationResponse(proof.response);
  if (!response) return refused;
  const passkey = await scope.read(({ passkeys }) => passkeys.find(response.id));
  if (!passkey || (proof.userId !== null && passkey.userId !== proof.userId)) return refused;
  const { userId } = passkey;
  if (!isHandleOf(userId, response.response.userHandle)) return refused;
  const verified = await verify(scope, response, passkey, proof);
  if (!verified) return refused;
  const { newCounter, credentialBackedUp } = verified;
  const lastUsedOn = scope.clock.now().toISOString().slice(0, 10);
  const use = { counter: newCounter, backedUp: credentialBackedUp, lastUsedOn };
  const wentUp = await scope.write(async (repositories) => {
    if (await repositories.passkeys.noteUse(passkey.credentialId, use)) return true;
    await appendAccountEvent(repositories, scope, { userId, kind: "passkey-refused" });
    return false;
  });
  if (wentUp) return ok(userId);
  const owner = await scope.read(({ users }) => users.get(userId));
  if (owner) tellOwner(scope, owner, "passkey-refused");
  return refused;
}

function isHandleOf(userId: UserId, handle: string | undefined): boolean {
  return handle === undefined || Buffer.from(handle, "base64url").equals(Buffer.from(userHandle(userId)));
}

async function verify(
  scope: ControlScope,
  response: AuthenticationResponseJSON,
  { credentialId, publicKey }: PasskeyRow,
  { party, binding, userId }: PasskeyProof,
) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) =>
        takeChallenge(scope, challenge, { purpose: "passkey-sign-in", userId, binding }),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // The counter is judged when it is written down, where two answers at once cannot both pass.
      credential: { id: credentialId, publicKey: Uint8Array.from(publicKey), counter: 0 },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo : null;
  } catch (error) {
    // What is wrong with an answer is thrown as an error; a fault of the database is one of ours.
    if (error instanceof DatabaseError) throw error;
    return null;
  }
}
