import { type Clock } from "@vensterbank/core";

/** The day of a clock as YYYY-MM-DD. */
export function todayOf(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}
