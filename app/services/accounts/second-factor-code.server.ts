import type { UserId } from "@vensterbank/core";
import type { ControlRepositories } from "@vensterbank/db";
import { Secret, TOTP } from "otpauth";
import { keyedHash, openSecret } from "../secrets/installation-key.server";

/** What a sealed secret of an authenticator app is sealed as: it opens for nobody else. */
export const aboutTotp = (userId: UserId): string => `totp:${userId}`;

/** Six digits, SHA-1, thirty seconds: what every authenticator app knows (RFC 6238). Secrets are base32. */
export const totpSettings = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** Blanks and dashes do not count, nor do capitals: codes are written over from paper. */
function plain(code: string): string {
  return code.normalize("NFKC").replaceAll(/[\s\p{Pd}]/gu, "");
}

/**
 * How a recovery code is stored and looked up: nobody tries codes out on a copy of the database. Signs that are taken for
 * one another on paper are one.
 */
export function hashRecoveryCode(code: string): string {
  const signs = plain(code).toLowerCase().replaceAll("o", "0").replaceAll(/[il]/g, "1");
  return keyedHash(signs, "recovery-code");
}

/**
 * The time step of a right code: this one, or one before or after it for clocks that differ (RFC 6238, section 5.2).
 * @param secret base32
 * @returns null when the code is wrong
 */
export function matchTotpStep(secret: string, code: string, now: Date): number | null {
  const digits = plain(code);
  if (!/^\d{6}$/.test(digits)) return null;
  const totp = new TOTP({ ...totpSettings, secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: digits, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/**
 * Takes a code of the app, or a recovery code: of many at once, one passes, and none works twice.
 * @returns what it was; null when it was wrong, or used before
 */
export async function takeSecondFactorCode(
  { totps }: Pick<ControlRepositories, "totps">,
  { userId, code, now }: { readonly userId: UserId; readonly code: string; readonly now: Date },
): Promise<"totp" | "recovery" | null> {
  const row = await totps.get(userId);
  if (!row || row.confirmedAt === null) return null;
  if (/^\d{6}$/.test(plain(code))) {
    const secret = openSecret(row.sealedSecret, aboutTotp(userId));
    if (secret === null) return null;
    const step = matchTotpStep(secret, code, now);
    return step !== null && (await totps.takeStep(userId, step)) ? "totp" : null;
  }
  return (await totps.takeCode(userId, hashRecoveryCode(code))) ? "recovery" : null;
}
