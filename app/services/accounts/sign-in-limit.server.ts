import { createHash } from "node:crypto";
import { type AppError, appError } from "@vensterbank/core";
import type { ControlRepositories } from "@vensterbank/db";

const windowMinutes = 15;
/**
 * Failed tries within one window: at one account from one address; at one account from anywhere, so high that nobody
 * locks its owner out in passing; and from one address (an office shares one).
 */
const limits = { accountHere: 8, account: 100, address: 40 };

interface Attempt {
  readonly email: string;
  readonly address: string;
  readonly now: Date;
}

type Attempts = ControlRepositories["signInAttempts"];

function windowOf(now: Date): Date {
  const length = windowMinutes * 60_000;
  return new Date(Math.floor(now.getTime() / length) * length);
}

/** Hashed, so that the table holds no addresses. */
function keysOf({ email, address }: Attempt): Record<keyof typeof limits, string> {
  const hash = (kind: string, value: string) => createHash("sha256").update(`${kind}:${value}`).digest("hex");
  return {
    accountHere: hash("account-here", `${email} ${address}`),
    account: hash("account", email),
    address: hash("address", address),
  };
}

/**
 * Counts a try before it is judged, so that many at once do not all pass; `forgetAttempt` takes it back when it was right.
 * @returns the refusal when there were too many in this window
 */
export async function countAttempt(attempts: Attempts, attempt: Attempt): Promise<AppError | null> {
  const start = windowOf(attempt.now);
  const keys = keysOf(attempt);
  let refused = false;
  // Narrowest first: who is refused there does not use up what others share.
  for (const kind of ["accountHere", "address", "account"] as const)
    refused ||= (await attempts.add(keys[kind], start)) > limits[kind];
  if (!refused) return null;
  const ends = start.getTime() + windowMinutes * 60_000;
  return appError("too-many-attempts", {
    params: { count: Math.max(1, Math.ceil((ends - attempt.now.getTime()) / 60_000)) },
  });
}

/**
 * After a right try: forgets the wrong ones at this account, takes the try itself back from what its address has used
 * (the wrong ones there may have been at other accounts), and clears away the windows that are over.
 */
export async function forgetAttempt(attempts: Attempts, attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await attempts.clear(keys.accountHere);
  await attempts.clear(keys.account);
  await attempts.takeBack(keys.address, windowOf(attempt.now));
  await attempts.deleteBefore(windowOf(attempt.now));
}
