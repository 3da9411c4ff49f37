import * as client from "openid-client";
import type { SsoProviderRow } from "@vensterbank/db";
import { env } from "../../env.server";
import { openSecret } from "../secrets/installation-key.server";
import { allowedUrl, fetchFromProvider, type FetchLimits, usualLimits } from "./fetch-from-provider.server";
import { ProviderFault, providerFaultIn } from "./provider-fault";
import { isLoopbackHost, type Reach } from "./reachable-address";

/** How far a clock may be from ours, in seconds. */
const clockTolerance = 60;

export const reach: Reach = env.SIGN_ON_REACH ?? (env.NODE_ENV === "production" ? "public" : "loopback");

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without one. */
  readonly secret: string | null;
}

/** What the sealed secret is about: it opens for this tenant's sign-on and for nothing else. */
export function secretIsAbout(providerId: string): string {
  return `sign-on:${providerId}`;
}

/** @throws when the secret was sealed by another installation */
export function settingsOf({ id, issuer, clientId, sealedSecret }: SsoProviderRow): ProviderSettings {
  const secret = sealedSecret === null ? null : openSecret(sealedSecret, secretIsAbout(id));
  if (sealedSecret !== null && secret === null) throw new ProviderFault("client");
  return { issuer, clientId, secret };
}

/**
 * Reads what a provider says of itself and makes a client for it, which checks the signature of what comes from there.
 * @throws ProviderFault
 */
export async function openProvider(
  { issuer, clientId, secret }: ProviderSettings,
  limits: FetchLimits = { reach, ...usualLimits },
): Promise<client.Configuration> {
  const url = allowedUrl(issuer, limits.reach);
  const fetch: client.CustomFetch = (address, options) => fetchFromProvider(address, options, limits);
  const local = url.protocol === "http:" && isLoopbackHost(url.hostname);
  try {
    const found = await client.discovery(url, clientId, undefined, client.None(), {
      [client.customFetch]: fetch,
      ...(local ? { execute: [client.allowInsecureRequests] } : {}),
    });
    const metadata = found.serverMetadata();
    // Some say in their place a pattern for the issuers of everybody.
    if (withoutSlash(metadata.issuer) !== withoutSlash(issuer)) throw new ProviderFault("issuer");
    assertFit(metadata, limits.reach);
    const known = { [client.clockTolerance]: clockTolerance };
    const made = new client.Configuration(metadata, clientId, known, authenticationOf(metadata, secret));
    made[client.customFetch] = fetch;
    if (local) client.allowInsecureRequests(made);
    client.enableNonRepudiationChecks(made);
    return made;
  } catch (thrown) {
    throw providerFaultIn(thrown) ?? new ProviderFault(kindOf(thrown));
  }
}

function kindOf(thrown: unknown): "issuer" | "answer" {
  const code = thrown instanceof client.ClientError ? thrown.code : undefined;
  return code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" ? "issuer" : "answer";
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}

function assertFit(metadata: client.ServerMetadata, within: Reach): void {
  const { authorization_endpoint, token_endpoint, jwks_uri, response_types_supported } = metadata;
  if (!authorization_endpoint || !token_endpoint || !jwks_uri) throw new ProviderFault("unfit");
  if (response_types_supported && !response_types_supported.includes("code"))
    throw new ProviderFault("unfit");
  for (const address of [authorization_endpoint, token_endpoint, jwks_uri]) allowedUrl(address, within);
}

/** OpenID Connect Core, section 9: without a word of the provider, the secret goes in the header. */
function authenticationOf(metadata: client.ServerMetadata, secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const ways = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return ways.includes("client_secret_basic") || !ways.includes("client_secret_post")
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}
