import { setTimeout } from "node:timers/promises";

/**
 * Spreads mails over time. @param perMinute how many at most; `Infinity` = as fast as it goes
 * @returns resolves when the next one may go, or when there is no more to come
 */
export function makePace(perMinute: number, stopped: AbortSignal): () => Promise<void> {
  const gap = 60_000 / perMinute;
  let next = 0;
  return async () => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + gap;
    if (mine > now) await setTimeout(mine - now, undefined, { signal: stopped }).catch(() => undefined);
  };
}
