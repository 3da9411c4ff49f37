import type { UserId } from "@vensterbank/core";
import { z } from "zod";
import { openSecret, sealSecret } from "../../secrets/installation-key.server";

/** How long a page with a new secret may stay open. */
const minutes = 30;

const about = (userId: UserId) => `totp-proposal:${userId}`;
const sealed = z.object({ secret: z.string(), until: z.number() });

/** A secret that was proposed to one user, as the page carries it. @param secret base32 */
export function sealProposal(userId: UserId, secret: string, now: Date): string {
  return sealSecret(JSON.stringify({ secret, until: now.getTime() + minutes * 60_000 }), about(userId));
}

/** The secret in base32; null when it was proposed to somebody else, too long ago, or not by us. */
export function openProposal(userId: UserId, proposal: string, now: Date): string | null {
  const text = openSecret(proposal, about(userId));
  if (text === null) return null;
  const { secret, until } = sealed.parse(JSON.parse(text));
  return until < now.getTime() ? null : secret;
}
