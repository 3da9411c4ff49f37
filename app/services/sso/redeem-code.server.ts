import * as client from "openid-client";
import { fail, type Result } from "@vensterbank/core";
import type { SsoProviderRow } from "@vensterbank/db";
import { type AssertedPerson, assertedPerson } from "./asserted-person.server";
import { knownProvider } from "./known-providers.server";
import { ProviderFault, providerFaultIn } from "./provider-fault";
import { redirectAddress } from "./sign-on-addresses.server";
import type { SignOnAttempt } from "./sign-on-attempt.server";
import { type SignOnRefusal, signOnRefused } from "./sign-on-refusal";

/**
 * Exchanges the code that came back for what the provider vouches for. The library checks state, nonce, issuer, audience,
 * times and signature.
 * @param search the question of the address that the browser came back to
 */
export async function redeemCode(
  row: SsoProviderRow,
  { nonce, verifier, providerId }: SignOnAttempt,
  search: URLSearchParams,
): Promise<Result<AssertedPerson>> {
  const address = new URL(redirectAddress(providerId));
  address.search = search.toString();
  try {
    const provider = await knownProvider(row);
    const tokens = await client.authorizationCodeGrant(provider, address, {
      expectedState: search.get("state") ?? "",
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    return await assertedPerson(provider, tokens);
  } catch (thrown) {
    const reason = refusalOf(thrown);
    if (reason === null) throw thrown;
    return fail(signOnRefused(reason));
  }
}

/** Null for a fault of ours. */
function refusalOf(thrown: unknown): SignOnRefusal | null {
  if (thrown instanceof ProviderFault || providerFaultIn(thrown)) return "provider";
  if (thrown instanceof client.ResponseBodyError) {
    // A code that was used, is over, or belongs to another attempt.
    return thrown.error === "invalid_grant" ? "expired" : "provider";
  }
  if (thrown instanceof client.AuthorizationResponseError) return "provider";
  if (thrown instanceof client.WWWAuthenticateChallengeError) return "provider";
  if (!(thrown instanceof client.ClientError)) return null;
  return outOfOrder.has(thrown.code ?? "") ? "provider" : "untrusted";
}

/** What is answered is no answer: a fault at the provider, or a page for people where there is work going on. */
const outOfOrder: ReadonlySet<string> = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
]);
