import { DateTime } from "luxon";

/** A moment as the clock on the wall of an organisation shows it. */
export interface LocalTime {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM, 24 hours. */
  readonly time: string;
}

/** @param zone IANA name of a time zone */
export function localTimeOf(moment: Date, zone: string): LocalTime {
  const local = DateTime.fromJSDate(moment, { zone });
  return { date: local.toFormat("yyyy-MM-dd"), time: local.toFormat("HH:mm") };
}

/** The day of a moment there, YYYY-MM-DD. */
export function localDayOf(moment: Date, zone: string): string {
  return localTimeOf(moment, zone).date;
}

/**
 * The moment of a time on the wall. A time that comes twice, when the clock goes back, means the first of the two; null for
 * one that never comes, because the clock goes forward over it, and for what is no time at all.
 */
export function momentOf({ date, time }: LocalTime, zone: string): Date | null {
  const parsed = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!parsed.isValid) return null;
  const [first] = parsed.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  const moment = (first ?? parsed).toJSDate();
  const shown = localTimeOf(moment, zone);
  return shown.date === date && shown.time === time ? moment : null;
}
