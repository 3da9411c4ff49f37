import type { SignInFactor, TenantId } from "@vensterbank/core";

/** What a session knows about how it began. */
export interface SessionAttributes {
  readonly createdAt: Date;
  /** When its owner last proved who they are; null when that was not kept. */
  readonly authenticatedAt: Date | null;
  readonly factors: readonly SignInFactor[];
  /** Browser and system in words. */
  readonly device: string | null;
  /** The one tenant that it opens; null = every tenant of its user. */
  readonly onlyTenantId: TenantId | null;
}

/** How long ago somebody may have proved who they are for what asks it of them anew (trust 3). */
export const recentMinutes = 15;

/** Whether who holds the session proved lately who they are. */
export function isRecent(
  { authenticatedAt }: Pick<SessionAttributes, "authenticatedAt">,
  now: Date,
): boolean {
  return authenticatedAt !== null && now.getTime() - authenticatedAt.getTime() < recentMinutes * 60_000;
}

/**
 * Whether more was shown than one secret. A passkey counts: the device asked for its owner. So does an organisation's own
 * sign-on, which is where that organisation decides.
 */
export function hasSecondFactor({ factors }: Pick<SessionAttributes, "factors">): boolean {
  return factors.some((factor) => ["totp", "recovery", "passkey", "sso"].includes(factor));
}
