import { longestWindow, type RateCounter } from "@vensterbank/access";
import { type AppError, appError } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";

type Counting = Pick<ControlScope, "read" | "write" | "clock">;

const tooMany = (count: number | null): AppError | null =>
  count === null ? null : appError("too-many-attempts", { params: { count } });

/**
 * Counts a try before it is judged, and before anything costly is done for it. What is refused anyway is only looked up:
 * thousands of guesses cost a reading each.
 * @param counters narrowest first
 * @returns the refusal, with the minutes to wait; null when the try may go on
 */
export async function countTry(
  { read, write, clock }: Counting,
  counters: readonly RateCounter[],
): Promise<AppError | null> {
  const now = clock.now();
  const waiting = await read(({ signInAttempts }) => signInAttempts.waiting(counters, now));
  if (waiting !== null) return tooMany(waiting);
  return tooMany(await write(({ signInAttempts }) => signInAttempts.count(counters, now)));
}

/** Whether there were too many tries, without counting one. */
export async function findWait(
  { read, clock }: Counting,
  counters: readonly RateCounter[],
): Promise<AppError | null> {
  return tooMany(await read(({ signInAttempts }) => signInAttempts.waiting(counters, clock.now())));
}

/** A try that was not judged, or was right: it is not counted. */
export async function takeBackTry(
  { write, clock }: Pick<Counting, "write" | "clock">,
  counters: readonly RateCounter[],
): Promise<void> {
  await write(({ signInAttempts }) => signInAttempts.takeBack(counters, clock.now()));
}

/**
 * After a right try: forgets the wrong ones under the keys of one account, takes the try itself back from what others
 * share, and clears away the windows that are over.
 */
export async function forgetTries(
  { write, clock }: Pick<Counting, "write" | "clock">,
  { own, shared }: { readonly own: readonly RateCounter[]; readonly shared: readonly RateCounter[] },
): Promise<void> {
  const now = clock.now();
  await write(async ({ signInAttempts }) => {
    await signInAttempts.clear(own, now);
    await signInAttempts.takeBack(shared, now);
    await signInAttempts.deleteBefore(new Date(now.getTime() - longestWindow * 60_000));
  });
}
