import { createHash } from "node:crypto";
import type { UserId } from "@vensterbank/core";

/**
 * What an authenticator keeps of whose passkey it is: 32 bytes that tell nothing of the account (WebAuthn level 2,
 * section 14.6.1), the same for all passkeys of one user. Needs no key: identifiers hold too much chance to be guessed.
 */
export function userHandle(userId: UserId): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(`passkey-user:${userId}`).digest());
}
