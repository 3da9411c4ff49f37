import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { ownAccount } from "../own-account.server";
import { challengeMinutes, keepChallenge } from "./challenge.server";
import { type RelyingParty } from "./relying-party.server";
import { userHandle } from "./user-handle.server";

/** More than anybody has devices. */
const most = 20;

/** What a browser needs to make a passkey that is found without a name being typed and that asks for its owner. */
export async function beginRegistration(
  scope: ControlScope,
  { party, binding }: { readonly party: RelyingParty; readonly binding: string },
): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id, email, name } = owner.value;
  const known = await scope.read(({ passkeys }) => passkeys.listOfUser(id));
  if (known.length >= most) return fail(appError("conflict"));
  const options = await generateRegistrationOptions({
    rpName: "Vensterbank",
    rpID: party.id,
    userName: email,
    userDisplayName: name,
    userID: userHandle(id),
    timeout: challengeMinutes * 60_000,
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
  });
  await keepChallenge(scope, options.challenge, { purpose: "passkey-registration", userId: id, binding });
  return ok(options);
}
