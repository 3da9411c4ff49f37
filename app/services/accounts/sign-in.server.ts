import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { hashPassword, verifyPassword } from "./password.server";
import { countAttempt, forgetAttempt } from "./sign-in-limit.server";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(256),
  returnTo: z.string().max(2_000).optional(),
});

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Network address of the visitor. */
  readonly address: string;
}

let nobodysHash: Promise<string> | undefined;

/** Made once. One that could not be made, for want of memory, is not remembered. */
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
): Promise<Result<UserId>> {
  const attempt = { email, address, now: scope.clock.now() };
  const refused = await scope.write(({ signInAttempts }) => countAttempt(signInAttempts, attempt));
  if (refused) return fail(refused);
  const account = await scope.read(async ({ users }) => {
    const user = await users.findByEmail(email);
    return user && { id: user.id, hash: await users.passwordHash(user.id) };
  });
  const right = await verifyPassword(password, account?.hash ?? (await hashOfNobody()));
  if (!account?.hash || !right) return fail(appError("wrong-credentials"));
  await scope.write(({ signInAttempts }) => forgetAttempt(signInAttempts, attempt));
  return ok(account.id);
}
