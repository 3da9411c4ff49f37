import { DateTime } from "luxon";
import { quietReason } from "./mail-hours.server";
import { hoursBetweenMails } from "./step-in-wave";

interface Period {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly now: Date;
  /** IANA name of a time zone. */
  readonly zone: string;
}

/** Half past nine: after the first rush of a working day. */
const hour = { hour: 9, minute: 30, second: 0, millisecond: 0 } as const;

/**
 * Three good moments to remind, by the clock of the organisation: after a third and two thirds of the time, and two working
 * days before the end. Never in a weekend or on a holiday, never two within a day; fewer in a short period, and
 * without those that have gone by.
 */
export function suggestReminders({ opensAt, closesAt, now, zone }: Period): Date[] {
  const from = DateTime.fromJSDate(opensAt, { zone });
  const until = DateTime.fromJSDate(closesAt, { zone });
  const part = (share: number) =>
    onWorkingDay(from.plus({ milliseconds: until.diff(from).milliseconds * share }).set(hour), 1);
  const last = workingDaysBefore(until.set(hour), 2);
  const least = hoursBetweenMails * 3_600_000;
  const found: Date[] = [];
  let before = opensAt.getTime();
  for (const moment of [part(1 / 3), part(2 / 3), last].map((one) => one.toMillis())) {
    if (moment - before < least || closesAt.getTime() - moment < least) continue;
    before = moment;
    if (moment > now.getTime()) found.push(new Date(moment));
  }
  return found;
}

/** Half past nine on the first working day after a moment. */
export function nextWorkingMorning(after: Date, zone: string): Date {
  const tomorrow = DateTime.fromJSDate(after, { zone }).plus({ days: 1 }).set(hour);
  return onWorkingDay(tomorrow, 1).toJSDate();
}

const isWorkingDay = (day: DateTime) =>
  day.weekday <= 5 && quietReason(day.toJSDate(), day.zoneName ?? "utc") === null;

function onWorkingDay(day: DateTime, step: 1 | -1): DateTime {
  let found = day;
  while (!isWorkingDay(found)) found = found.plus({ days: step }).set(hour);
  return found;
}

function workingDaysBefore(day: DateTime, count: number): DateTime {
  let found = day;
  for (let left = count; left > 0; left--) found = onWorkingDay(found.minus({ days: 1 }).set(hour), -1);
  return found;
}
