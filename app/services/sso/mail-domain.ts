/** One label of a host name (RFC 1123): letters, digits and hyphens inside, at most 63. */
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainShape = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`);
/** What may stand before the @ without quotes (RFC 5322, 3.2.3), ASCII only. */
const localShape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Where anybody gets an address: no organisation speaks for these. */
const openToAll = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "outlook.nl",
  "hotmail.com",
  "hotmail.nl",
  "live.com",
  "live.nl",
  "msn.com",
  "yahoo.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "gmx.com",
  "gmx.net",
  "mail.com",
  "ziggo.nl",
  "kpnmail.nl",
  "kpnplanet.nl",
  "planet.nl",
  "home.nl",
  "hetnet.nl",
  "xs4all.nl",
  "upcmail.nl",
  "casema.nl",
  "tele2.nl",
  "telfort.nl",
  "onsnet.nu",
  "solcon.nl",
]);

/**
 * A mail domain in the one form in which domains are kept and compared: ASCII, lower case, no dot at its end. Null for
 * anything else; letters of other scripts are never mapped to what they look like.
 */
export function mailDomain(text: string): string | null {
  const domain = text.trim().replace(/^@/, "").toLowerCase();
  return domain.length <= 253 && domainShape.test(domain) ? domain : null;
}

export function isOpenToAll(domain: string): boolean {
  return openToAll.has(domain);
}

export interface MailAddress {
  /** In lower case. */
  readonly address: string;
  readonly domain: string;
}

/** A mail address with its domain; null unless it is plain ASCII with one @. Nothing is trimmed or mapped. */
export function mailAddress(text: unknown): MailAddress | null {
  if (typeof text !== "string" || text.length > 254 || !/^[\x21-\x7e]+$/.test(text)) return null;
  const address = text.toLowerCase();
  const [local, domain, ...rest] = address.split("@");
  if (rest.length > 0 || domain === undefined || local.length > 64) return null;
  return localShape.test(local) && domainShape.test(domain) ? { address, domain } : null;
}
