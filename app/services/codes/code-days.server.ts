import { type Clock } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";
import { dayBounds } from "../audit/day-bounds.server";

/** How long a code can be typed unless somebody chooses otherwise, days. */
const usualDays = 14;

/** The last day, YYYY-MM-DD, on which codes can be typed: what is proposed, and the furthest that can be chosen. */
export interface CodeDays {
  readonly today: string;
  readonly usual: string;
  /** The last day of the wave. */
  readonly latest: string;
}

function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(moment);
}

type Closing = Pick<WaveRow, "closesAt" | "closesOn">;

/** The moment after which nobody begins any more, by the organisation's clock; null while nobody has said so. */
export function closingOf({ closesAt, closesOn }: Closing, timeZone: string): Date | null {
  return closesAt ?? (closesOn === null ? null : dayBounds(closesOn, timeZone).until);
}

/** From which days a coordinator chooses. A wave without a last day takes codes for three months at most. */
export function codeDays(wave: Closing, clock: Clock, timeZone: string): CodeDays {
  const today = dayIn(clock.now(), timeZone);
  // A wave that closes at midnight has the day before as its last.
  const latest =
    wave.closesAt === null
      ? (wave.closesOn ?? plusDays(today, 90))
      : dayIn(new Date(wave.closesAt.getTime() - 1), timeZone);
  const usual = plusDays(today, usualDays);
  return { today, usual: usual < latest ? usual : latest, latest };
}

/** Until when codes with this last day can be typed: the end of that day, or the closing of the wave when that is earlier. */
export function codeExpiry(wave: Closing, lastDay: string, timeZone: string): Date {
  const end = dayBounds(lastDay, timeZone).until;
  const closing = closingOf(wave, timeZone);
  return closing !== null && closing < end ? closing : end;
}
