import { createHash } from "node:crypto";

/** SHA-256 of a document as JSON, in hexadecimal. */
export function hashOf(document: unknown): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}
