import { keyedHash } from "../../secrets/installation-key.server";

/** How a session is named on a page: of no use to who reads it there, and not what the database looks it up by. */
export function deviceId(sessionId: string): string {
  return keyedHash(sessionId, "device").slice(0, 32);
}
