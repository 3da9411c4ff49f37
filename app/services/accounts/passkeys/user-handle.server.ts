import type { UserId } from "@vensterbank/core";
import { keyedHash } from "../../secrets/installation-key.server";

/**
 * What an authenticator keeps of whose passkey it is: 32 bytes that tell nothing of the account (WebAuthn level 2,
 * section 14.6.1), the same for all passkeys of one user.
 */
export function userHandle(userId: UserId): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(keyedHash(userId, "passkey-user"), "hex"));
}
