import { timingSafeEqual } from "node:crypto";
import { hashToken } from "@vensterbank/db";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";

const attemptShape = z.object({
  providerId: z.string(),
  /** SHA-256 of the secret in the cookie of the browser that began. */
  browserHash: z.string(),
  nonce: z.string(),
  /** Of PKCE (RFC 7636). */
  verifier: z.string(),
  returnTo: z.string().nullable(),
  again: z.boolean(),
});

/** What has to be known again when somebody comes back from a provider. */
export type SignOnAttempt = z.infer<typeof attemptShape>;

export interface ReturnedAttempt {
  readonly providerId: string;
  /** As the provider sent it back. */
  readonly state: string | null;
  /** Secret of this browser, from its cookie; null when it has none. */
  readonly browser: string | null;
}

/**
 * Takes the attempt that somebody comes back from: once, in the browser that began it, from the provider that it led to.
 * In another browser it stays, so that nobody can use up what is somebody else's. Null in every other case.
 */
export async function takeAttempt(
  scope: ControlScope,
  { providerId, state, browser }: ReturnedAttempt,
): Promise<SignOnAttempt | null> {
  if (state === null || browser === null) return null;
  const [hash, now] = [hashToken(state), scope.clock.now()];
  const found = await scope.read(({ oneTimeTokens }) => oneTimeTokens.find(hash, "sign-on", now));
  const attempt = attemptShape.safeParse(found?.data).data;
  if (!attempt || attempt.providerId !== providerId) return null;
  if (!timingSafeEqual(Buffer.from(attempt.browserHash), Buffer.from(hashToken(browser)))) return null;
  const taken = await scope.write(({ oneTimeTokens }) => oneTimeTokens.take(hash, "sign-on", now));
  return taken ? attempt : null;
}
