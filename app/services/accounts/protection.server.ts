import type { Clock, UserId } from "@vensterbank/core";
import type { ControlRepositories } from "@vensterbank/db";

/** What keeps others out of an account, and what it must keep. */
export interface Protection {
  readonly hasPassword: boolean;
  /** An authenticator app that works. */
  readonly hasApp: boolean;
  readonly passkeys: number;
  /** Names of the organisations that ask for a second factor. */
  readonly askedBy: readonly string[];
  /** Somebody who runs the installation always has one. */
  readonly isOperator: boolean;
}

type Repositories = Pick<ControlRepositories, "users" | "totps" | "passkeys" | "tenants">;

/** Read inside the unit of work that takes something away, so that two of them do not both find the other's. */
export async function readProtection(
  { users, totps, passkeys, tenants }: Repositories,
  { id, isOperator }: { readonly id: UserId; readonly isOperator: boolean },
  clock: Clock,
): Promise<Protection> {
  const today = clock.now().toISOString().slice(0, 10);
  const own = await tenants.listOfUser(id);
  return {
    hasPassword: (await users.passwordHash(id)) !== undefined,
    hasApp: await totps.isOn(id),
    passkeys: (await passkeys.listOfUser(id)).length,
    askedBy: own
      .filter(({ tenant, endsOn }) => tenant.requiresSecondFactor && (endsOn === null || endsOn >= today))
      .map(({ tenant }) => tenant.name),
    isOperator,
  };
}

/** Whether a second factor may not be missing. */
export function needsSecondFactor({ askedBy, isOperator }: Protection): boolean {
  return isOperator || askedBy.length > 0;
}

/** Whether the authenticator app can go: a passkey is a second factor too. */
export function canDropApp(protection: Protection): boolean {
  return protection.passkeys > 0 || !needsSecondFactor(protection);
}

/** Why a passkey has to stay; null when it can go. */
export function whyPasskeyStays(protection: Protection): "last-way-in" | "second-factor-needed" | null {
  if (protection.passkeys > 1) return null;
  if (!protection.hasPassword) return "last-way-in";
  return needsSecondFactor(protection) && !protection.hasApp ? "second-factor-needed" : null;
}
