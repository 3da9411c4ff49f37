import { createHash } from "node:crypto";
import { type AppError, appError } from "@vensterbank/core";
import type { ControlRepositories } from "@vensterbank/db";

const windowMinutes = 15;
/** Failed tries within one window: of one account, and from one address (an office shares one). */
const limits = { account: 8, address: 40 };

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

function keysOf({ email, address }: Attempt) {
  const hash = (kind: string, value: string) => createHash("sha256").update(`${kind}:${value}`).digest("hex");
  return { account: hash("account", email), address: hash("address", address) };
}

/** Counts a try before it is judged. @returns the refusal when there were too many in this window */
export async function countAttempt(attempts: Attempts, attempt: Attempt): Promise<AppError | null> {
  const start = windowOf(attempt.now);
  const keys = keysOf(attempt);
  const ofAccount = await attempts.add(keys.account, start);
  const ofAddress = await attempts.add(keys.address, start);
  if (ofAccount <= limits.account && ofAddress <= limits.address) return null;
  const ends = start.getTime() + windowMinutes * 60_000;
  return appError("too-many-attempts", {
    params: { count: Math.max(1, Math.ceil((ends - attempt.now.getTime()) / 60_000)) },
  });
}

/** Forgets the failed tries of an account whose owner has come in, and the windows that are over. */
export async function forgetAttempts(attempts: Attempts, attempt: Attempt): Promise<void> {
  await attempts.clear(keysOf(attempt).account);
  await attempts.deleteBefore(windowOf(attempt.now));
}
