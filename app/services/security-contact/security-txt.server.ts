interface SecurityTxt {
  /** Addresses (mailto:, https: or tel:) in order of preference. */
  readonly contacts: readonly string[];
  readonly appUrl: string;
  readonly now: Date;
}

/** Days that the file may be relied on; under a year, as RFC 9116 (2.5.5) advises, and always counted from today. */
const daysValid = 180;

/** The file that tells who finds a weakness where to report it (RFC 9116); null when nobody was named for it. */
export function securityTxt({ contacts, appUrl, now }: SecurityTxt): string | null {
  if (contacts.length === 0) return null;
  const expires = new Date(now);
  expires.setUTCDate(expires.getUTCDate() + daysValid);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${appUrl}/.well-known/security.txt`,
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}
