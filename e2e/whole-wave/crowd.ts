import { type Browserless } from "./browserless";

/** Somebody who was invited. */
export interface Participant {
  /** In lower case; null = was handed a code. */
  readonly address: string | null;
  readonly link: string;
  readonly visitor: Browserless;
  /** The page of thanks was seen. */
  sent: boolean;
}

/** Numbers from 0 to 1, the same ones at every run (Park and Miller 1988). */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** In an order that the draw gives. */
export function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  return all
    .map((one) => ({ one, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Lets so many work at a time. @throws the first error, after the others have ended */
export async function inParallel<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  atOnce = 8,
): Promise<void> {
  const waiting = [...all];
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}

/** Waits until something is so. @throws when it is not within the time */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 120,
): Promise<void> {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (await isSo()) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`Not within ${seconds} seconds: ${what}.`);
}
