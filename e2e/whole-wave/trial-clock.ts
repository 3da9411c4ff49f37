import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";

export const zone = "Europe/Amsterdam";

/** The clock that the service lives by: a file that it reads (TEST_CLOCK). */
export class TrialClock {
  readonly file = join(mkdtempSync(join(tmpdir(), "vensterbank-clock-")), "now");

  constructor() {
    this.set(DateTime.now());
  }

  set(moment: DateTime): void {
    writeFileSync(this.file, moment.toUTC().toISO() ?? "");
  }
}

/** The days of the trial, all on working days that lie ahead: nothing of it may fall on a public holiday. */
export function daysOfTrial() {
  // A Monday at least three days ahead, and outside the holidays around New Year.
  let monday = DateTime.now().setZone(zone).plus({ days: 3 }).startOf("week").plus({ weeks: 1 });
  while (
    monday.month === 12 ||
    (monday.month === 11 && monday.day > 24) ||
    monday.month === 1 ||
    (monday.month >= 4 && monday.month <= 6)
  )
    monday = monday.plus({ weeks: 1 });
  const at = (day: number, time: string) => {
    const [hour, minute] = time.split(":").map(Number);
    return monday.plus({ days: day }).set({ hour, minute });
  };
  return {
    opens: at(0, "09:00"),
    reminders: [at(7, "09:30"), at(14, "09:30"), at(22, "09:30")],
    closes: at(25, "17:00"),
  };
}
