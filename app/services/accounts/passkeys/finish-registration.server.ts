import { type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { DatabaseError } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { ownAccount } from "../own-account.server";
import { tellOwner } from "../tell-owner.server";
import { takeChallenge } from "./challenge.server";
import { registrationResponse } from "./passkey-response.server";
import { type RelyingParty } from "./relying-party.server";

export interface NewPasskey {
  readonly party: RelyingParty;
  readonly binding: string;
  /** What the browser sent, as JSON. */
  readonly response: string;
  /** As its owner wants to see it in the list. */
  readonly name: string;
}

/** Keeps a passkey that was made for this very challenge, by this browser, here, by an authenticator that asked for its owner. */
export async function finishRegistration(scope: ControlScope, made: NewPasskey): Promise<Result<void>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id } = owner.value;
  const response = registrationResponse(made.response);
  const verified = response && (await verify(scope, response, made, id));
  if (!verified) return fail(appError("passkey-refused"));
  const { credential, credentialBackedUp } = verified;
  const now = scope.clock.now();
  const row = {
    credentialId: credential.id,
    userId: id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
    name: made.name,
    createdAt: now,
    lastUsedOn: null,
  };
  try {
    await scope.write(async (repositories) => {
      await repositories.passkeys.insert(row);
      await appendAccountEvent(repositories, scope, { userId: id, kind: "passkey-added" });
    });
  } catch (error) {
    // Somebody's already; whose is not told.
    if (error instanceof DatabaseError && error.kind === "unique") return fail(appError("passkey-refused"));
    throw error;
  }
  tellOwner(scope, owner.value, "passkey-added");
  return ok();
}

async function verify(
  scope: ControlScope,
  response: RegistrationResponseJSON,
  { party, binding }: NewPasskey,
  userId: UserId,
) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) =>
        takeChallenge(scope, challenge, { purpose: "passkey-registration", userId, binding }),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return verified ? registrationInfo : null;
  } catch (error) {
    // What is wrong with an answer is thrown as an error; a fault of the database is one of ours.
    if (error instanceof DatabaseError) throw error;
    return null;
  }
}
