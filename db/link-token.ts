import { createHash, randomBytes } from "node:crypto";

/** The secret of a personal link: 256 random bits, in characters that an address may hold. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** How a personal link's secret is stored and looked up: SHA-256 in hexadecimal. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
