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

const partyAt = ({ protocol, hostname, origin }: URL): RelyingParty | null =>
  isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && (protocol === "https:" || isLoopback(hostname))
    ? { id: hostname, origin }
    : null;

/**
 * The relying party of a request: the domain in APP_URL. On one's own machine, over http, the service may be reached under
 * several names, of which localhost knows passkeys, under any port. Null where browsers know none: without https
 * elsewhere, and under an address of numbers.
 * @param host what the visitor calls this server, with its port
 */
export function relyingPartyOf(host: string | null, appUrl = env.APP_URL): RelyingParty | null {
  const own = new URL(appUrl);
  if (own.protocol === "https:" || host === null) return partyAt(own);
  return URL.canParse(`http://${host}`) ? partyAt(new URL(`http://${host}`)) : null;
}
