import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";

/** Where one's own answers put the organisation, on the scale 1-5; null = too few answers on that axis. */
const ownWindow = z.object({
  internal: z.number().min(1).max(5).nullable(),
  external: z.number().min(1).max(5).nullable(),
  cut: z.number(),
});
export type OwnWindowValues = z.infer<typeof ownWindow>;

const algorithm = "aes-256-gcm";

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync("sha256", token, "", "own window", 32));
}

/**
 * One's own window, locked with the personal link, to be handed to the browser once: it is stored nowhere with us, and
 * on a shared device nobody reads it without the link.
 */
export function sealOwnWindow(values: OwnWindowValues, token: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(token), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(values), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null for anything that this link did not seal. */
export function openOwnWindow(sealed: unknown, token: string): OwnWindowValues | null {
  if (typeof sealed !== "string" || sealed.length > 512) return null;
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv(algorithm, keyOf(token), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    return ownWindow.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
