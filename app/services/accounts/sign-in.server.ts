import { addressGroup, limited } from "@vensterbank/access";
import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { countTry, forgetTries, takeBackTry } from "./limits.server";
import { mailAddressInput } from "./mail-address";
import { hashPassword, isOutdated, unlessBusy, verifyPassword } from "./password.server";
import { isBoundToSignOn } from "./sign-on-bound.server";

export const signInInput = z.object({
  email: mailAddressInput,
  // Long enough for every password that the rules let through, in whichever units it is counted.
  password: z.string().min(1).max(1_024),
  returnTo: z.string().max(2_000).optional(),
});

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Network address of the visitor. */
  readonly address: string;
}

/** Whose password was right, and whether it is enough. */
export interface PasswordSignIn {
  readonly userId: UserId;
  readonly secondStep: boolean;
}

let nobodysHash: Promise<string> | undefined;

/** Made once. One that could not be made, for want of memory or time, is not remembered. */
function hashOfNobody(): Promise<string> {
  nobodysHash ??= hashPassword("").catch((error: unknown) => {
    nobodysHash = undefined;
    throw error;
  });
  return nobodysHash;
}

/**
 * Who this is. An unknown address takes the same road, and the same time, as a wrong password, so that nobody learns
 * which addresses have an account. Hashing happens outside the units of work.
 */
export async function signIn(
  scope: ControlScope,
  { email, password, address }: SignInInput,
): Promise<Result<PasswordSignIn>> {
  const group = addressGroup(address);
  const own = [limited("sign-in-account-here", email, group), limited("sign-in-account", email)];
  const shared = [limited("sign-in-address", group)];
  // Narrowest first: who is refused there does not use up what others share.
  const counters = [own[0], ...shared, own[1]];
  const refused = await countTry(scope, counters);
  if (refused) return fail(refused);
  const { account, bound } = await scope.read(async (repositories) => {
    const user = await repositories.users.findByEmail(email);
    // The same questions for somebody who is not there.
    const id = user?.id ?? newId<UserId>();
    const hash = await repositories.users.passwordHash(id);
    const hasApp = await repositories.totps.isOn(id);
    const bound = await isBoundToSignOn(repositories, email);
    return { bound, account: user && { id, hash, hasApp } };
  });
  const verifying = async () => verifyPassword(password, account?.hash ?? (await hashOfNobody()));
  const verified = await unlessBusy(verifying());
  if (!verified.ok) {
    await takeBackTry(scope, counters);
    return verified;
  }
  const hash = verified.value ? account?.hash : undefined;
  // By its domain alone, so that wrong passwords at known and unknown addresses hear the same. A right one lets in here:
  // the organisation's own door asks for its sign-on, and others that the account belongs to do not.
  if (bound && hash === undefined) return fail(appError("sign-on-required"));
  if (!account || hash === undefined) return fail(appError("wrong-credentials"));
  await forgetTries(scope, { own, shared });
  if (isOutdated(hash)) await hashAnew(scope, account.id, password);
  return ok({ userId: account.id, secondStep: account.hasApp });
}

/** At today's cost. When there is no time for it now, the next sign-in will do. */
async function hashAnew(scope: ControlScope, userId: UserId, password: string): Promise<void> {
  const hash = await unlessBusy(hashPassword(password));
  if (hash.ok) await scope.write(({ users }) => users.setPasswordHash(userId, hash.value));
}
