import * as client from "openid-client";
import { fail, ok, type Result } from "@vensterbank/core";
import { mailAddress, type MailAddress } from "./mail-domain";
import { signOnRefused } from "./sign-on-refusal";

/** What a provider vouches for. */
export interface AssertedPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly mail: MailAddress;
  readonly name: string;
  /** When this person last proved at the provider who they are; null when it does not say. */
  readonly authenticatedAt: Date | null;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Who the provider says that this is, with an address that it has checked. Where the ID token has no address, the
 * provider's user endpoint is asked; address and whether it was checked always come from one place.
 */
export async function assertedPerson(
  provider: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Promise<Result<AssertedPerson>> {
  const claims = tokens.claims();
  if (!claims || claims.sub === "" || claims.sub.length > 255) return fail(signOnRefused("untrusted"));
  const asked = claims.email === undefined && provider.serverMetadata().userinfo_endpoint !== undefined;
  const said: Claims = asked ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
  if (said.email === undefined || said.email === null) return fail(signOnRefused("mail-missing"));
  if (!isVerified(said, claims.iss)) return fail(signOnRefused("mail-unverified"));
  const mail = mailAddress(said.email);
  if (!mail) return fail(signOnRefused("domain"));
  return ok({
    issuer: claims.iss,
    subject: claims.sub,
    mail,
    name: nameOf(said.name ?? claims.name) ?? mail.address.split("@")[0],
    authenticatedAt: typeof claims.auth_time === "number" ? new Date(claims.auth_time * 1000) : null,
  });
}

/**
 * Whether the provider has checked the address. Entra ID says so under a name of its own (`xms_edov`: the owner of the
 * address's domain was verified), and never under the usual one.
 */
function isVerified({ email_verified, xms_edov }: Claims, issuer: string): boolean {
  if (email_verified !== undefined) return email_verified === true;
  const isEntra = issuer.startsWith("https://login.microsoftonline.com/");
  return isEntra && (xms_edov === true || xms_edov === 1 || xms_edov === "1" || xms_edov === "true");
}

/** A name to show: on one line, without characters that cannot be seen, at most 100 of them. */
function nameOf(claim: unknown): string | null {
  if (typeof claim !== "string") return null;
  const name = claim
    .slice(0, 1_000)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return name === "" ? null : [...name].slice(0, 100).join("").trim();
}
