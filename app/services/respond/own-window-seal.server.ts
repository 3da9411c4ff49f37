import { hkdfSync } from "node:crypto";
import { z } from "zod";
import { openText, sealText } from "./sealed-text.server";

/** Where one's own answers put the organisation, on the scale 1-5; null = too few answers on that axis. */
const ownWindow = z.object({
  internal: z.number().min(1).max(5).nullable(),
  external: z.number().min(1).max(5).nullable(),
  cut: z.number(),
});
export type OwnWindowValues = z.infer<typeof ownWindow>;

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync("sha256", token, "", "own window", 32));
}

/**
 * One's own window, locked with the personal link, to be handed to the browser once: it is stored nowhere with us, and
 * on a shared device nobody reads it without the link.
 */
export function sealOwnWindow(values: OwnWindowValues, token: string): string {
  return sealText(JSON.stringify(values), keyOf(token));
}

/** Null for anything that this link did not seal. */
export function openOwnWindow(sealed: unknown, token: string): OwnWindowValues | null {
  if (typeof sealed !== "string" || sealed.length > 512) return null;
  const text = openText(sealed, keyOf(token));
  return text === null ? null : ownWindow.parse(JSON.parse(text));
}
