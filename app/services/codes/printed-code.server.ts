import { randomBytes } from "node:crypto";
import { keyedHash } from "../secrets/installation-key.server";

/** Crockford's base 32: no I, L, O and U, so that nothing is read as something else, and few words come up. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a printed code; 5 bits each. */
export const codeLength = 10;

/** A new code: 50 random bits. */
export function newCode(): string {
  // 32 divides 256: every character is as likely as every other.
  return Array.from(randomBytes(codeLength), (byte) => alphabet[byte % alphabet.length]).join("");
}

/** What somebody typed, as it is printed: small letters, spaces, hyphens, O for 0, I and L for 1. Null for what is no code. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\-‐‑–—._]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === codeLength && Array.from(code).every((one) => alphabet.includes(one)) ? code : null;
}

/** A code as it is printed: two groups of five. */
export function inTwoGroups(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}

/**
 * The secret of the personal link that a code stands for: the first 32 characters (192 bits) of a keyed hash in base64url.
 * Without the key of this installation no code leads to the hash of a link, and no hash to a code.
 */
export function tokenOfCode(code: string): string {
  return Buffer.from(keyedHash(code, "code"), "hex").toString("base64url").slice(0, 32);
}
