import { isIP } from "node:net";
import { env } from "../../../env.server";

/** This service as authenticators know it (WebAuthn level 2, section 4). */
export interface RelyingParty {
  /** A domain: passkeys made under one work under no other. */
  readonly id: string;
  /** Scheme, host and port that an answer has to come from. */
  readonly origin: string;
}

const isLoopback = (host: string) => host === "localhost" || host.endsWith(".localhost");

/**
 * The relying party of a request: the domain in APP_URL. On one's own machine it may also be reached as localhost, under
 * any port. Null where browsers know no passkeys: without https elsewhere, and under an address of numbers.
 * @param host of the request, with its port
 */
export function relyingPartyOf(host: string | null, appUrl = env.APP_URL): RelyingParty | null {
  const own = new URL(appUrl);
  const usable = ({ protocol, hostname }: URL) =>
    isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && (protocol === "https:" || isLoopback(hostname));
  if (own.protocol === "http:" && host !== null && URL.canParse(`http://${host}`)) {
    const asked = new URL(`http://${host}`);
    if (isLoopback(asked.hostname)) return { id: asked.hostname, origin: asked.origin };
  }
  return usable(own) ? { id: own.hostname, origin: own.origin } : null;
}
