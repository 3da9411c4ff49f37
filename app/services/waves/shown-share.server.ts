import { type ResponseCounts } from "./withheld-units.server";

/** A group's share as it is shown. */
export interface ResponseShare {
  readonly invited: number;
  /** 0..1; null when too few were invited or, of a wave that is closed, answered. */
  readonly share: number | null;
  /** The share stands for this much or less, or for this much or more. */
  readonly end: "low" | "high" | null;
}

/** From this many on a group is counted by the hour, below it by the day. */
export const largeGroup = 50;
/** Below this many shares are rounded to quarters. */
export const smallGroup = 20;

/** How many answers more or fewer there are at least, before a group's figure is renewed. */
export function fewestNewAnswers(invited: number): number {
  return invited < smallGroup ? 3 : 5;
}

/**
 * The number of answers that a group is shown with. Nobody's first answer and nobody's last one ever changes it, and
 * below `fewestNewAnswers` more or fewer it stays what it was (decision 0035).
 * @param taken the number it was shown with before; undefined = the wave has just opened
 */
export function takenCount({ invited, submitted }: ResponseCounts, taken: number | undefined): number {
  const now = Math.min(Math.max(submitted, 1), Math.max(invited - 1, 1));
  const before = taken ?? 1;
  return Math.abs(now - before) >= fewestNewAnswers(invited) ? now : before;
}

/** Rounded to tenths, in groups of fewer than twenty to quarters, and never to none or all. */
export function shownShare({ invited, submitted }: ResponseCounts, told: boolean): ResponseShare {
  if (!told || invited === 0) return { invited, share: null, end: null };
  const steps = invited < smallGroup ? 4 : 10;
  const step = Math.min(Math.max(Math.round((submitted / invited) * steps), 1), steps - 1);
  return { invited, share: step / steps, end: step === 1 ? "low" : step === steps - 1 ? "high" : null };
}
