/** How often something may be tried within a window of time. Windows begin at whole multiples of their length. */
interface RateLimit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * Every rate limit of the product. Where one is counted by account and by address, the pair of both is the narrow one:
 * guesses from elsewhere do not lock out the owner. What an office shares is wide.
 */
export const rateLimits = {
  /** Wrong passwords at one account from one address. */
  "sign-in-account-here": { most: 10, minutes: 15 },
  /** Wrong passwords at one account from anywhere: so many that nobody locks its owner out in passing. */
  "sign-in-account": { most: 100, minutes: 15 },
  /** Wrong passwords from one address, at whichever accounts. */
  "sign-in-address": { most: 40, minutes: 15 },
  /** Codes within one sign-in; after that the password is asked anew. */
  "second-step": { most: 5, minutes: 15 },
  /** Codes at one account, by who has its password. */
  "second-step-account": { most: 10, minutes: 15 },
  "second-step-account-day": { most: 50, minutes: 1_440 },
  /** Proving anew who one is, in a session that may have been left open. */
  "confirm-account": { most: 10, minutes: 15 },
  /** Mails to one mail address, whoever asks for them: nobody's post box is filled through us. */
  "mail-to": { most: 3, minutes: 60 },
  /** Mails that are asked for from one network address. */
  "mail-from": { most: 20, minutes: 60 },
  /** Challenges for passkeys from one address: each is a row for a few minutes. */
  "passkey-challenge": { most: 120, minutes: 15 },
  /** Links of accounts that are not known, or no longer, from one address. */
  "unknown-token": { most: 30, minutes: 15 },
  /** Personal links that are not known, from one address; those that are known go on working. */
  "unknown-personal-link": { most: 120, minutes: 15 },
  /** Wrong printed codes from one address, that of an office for instance, and from anywhere (docs/decisions/0034). */
  "printed-code-address": { most: 40, minutes: 15 },
  "printed-code-anywhere": { most: 600, minutes: 15 },
  /** Wrong printed codes on one shared tablet. */
  "printed-code-kiosk": { most: 60, minutes: 15 },
  /** Addresses whose organisation's sign-on is looked for, from one address. */
  "sign-on-domain": { most: 60, minutes: 15 },
  /** Attempts at an organisation's sign-on, begun and come back from; everybody there shares an address. */
  "sign-on-begin": { most: 300, minutes: 15 },
  "sign-on-return": { most: 300, minutes: 15 },
} as const satisfies Record<string, RateLimit>;

type RateLimitKind = keyof typeof rateLimits;

/** What is counted, and how far. */
export interface RateCounter extends RateLimit {
  readonly kind: string;
  /** Whose tries: stored as a hash only. */
  readonly key: string;
}

export function limited(kind: RateLimitKind, ...key: readonly string[]): RateCounter {
  return { kind, key: key.join(" "), ...rateLimits[kind] };
}

/** The longest window, in minutes: what began before it counts no more. */
export const longestWindow = Math.max(...Object.values(rateLimits).map(({ minutes }) => minutes));

/**
 * What of a network address is counted: IPv4 whole; of IPv6 the first 64 bits, since a household or an office holds all
 * addresses below them (RFC 6177). Anything else counts as one.
 */
export function addressGroup(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain);
  if (mapped) return mapped[1];
  if (!plain.includes(":")) return plain;
  const [before, after] = plain.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => "0"), ...tail];
  const first = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${first.join(":")}::/64`;
}
