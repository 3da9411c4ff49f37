import { randomBytes } from "node:crypto";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import * as client from "openid-client";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { fetchFromProvider, usualLimits } from "./fetch-from-provider.server";
import { openProvider, reach, settingsOf } from "./open-provider.server";
import { ProviderFault, providerFaultIn, type ProviderFaultKind } from "./provider-fault";
import { redirectAddress } from "./sign-on-addresses.server";

export type ConnectionTest =
  { readonly works: true } | { readonly works: false; readonly fault: ProviderFaultKind };

/**
 * Tries what can be tried without a person: reads what the provider says of itself and its keys, and brings it a made-up
 * code, which it refuses for the code when client id and secret are right. Error: `not-found` when nothing is set up.
 */
export async function testConnection(scope: MemberScope): Promise<Result<ConnectionTest>> {
  const row = await scope.read(({ signOn }) => signOn.get());
  if (!row) return fail(appError("not-found"));
  try {
    const provider = await openProvider(settingsOf(row));
    await readKeys(provider);
    await bringMadeUpCode(provider, row.id);
    return ok({ works: true });
  } catch (thrown) {
    const fault = providerFaultIn(thrown);
    if (!fault) throw thrown;
    return ok({ works: false, fault: fault.kind });
  }
}

async function readKeys(provider: client.Configuration): Promise<void> {
  const address = provider.serverMetadata().jwks_uri ?? "";
  const sent = { method: "GET", headers: { accept: "application/json" }, body: undefined };
  const answer = await fetchFromProvider(address, sent, { reach, ...usualLimits });
  const said: unknown = answer.ok ? await answer.json().catch(() => null) : null;
  const keys = typeof said === "object" && said !== null && "keys" in said ? said.keys : null;
  if (!Array.isArray(keys) || keys.length === 0) throw new ProviderFault("answer");
}

async function bringMadeUpCode(provider: client.Configuration, providerId: string): Promise<void> {
  const address = new URL(redirectAddress(providerId));
  address.searchParams.set("code", randomBytes(24).toString("base64url"));
  const { issuer, authorization_response_iss_parameter_supported } = provider.serverMetadata();
  if (authorization_response_iss_parameter_supported) address.searchParams.set("iss", issuer);
  try {
    await client.authorizationCodeGrant(provider, address, {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
    });
  } catch (thrown) {
    const fault = providerFaultIn(thrown);
    if (fault) throw fault;
    if (thrown instanceof client.ResponseBodyError) {
      const aboutClient = ["invalid_client", "unauthorized_client"].includes(thrown.error);
      if (aboutClient) throw new ProviderFault("client");
      return;
    }
    if (thrown instanceof client.WWWAuthenticateChallengeError) throw new ProviderFault("client");
    if (thrown instanceof client.ClientError) throw new ProviderFault("answer");
    throw thrown;
  }
  throw new ProviderFault("answer");
}
