import { DateTime } from "luxon";
import { type DutchHoliday, holidayOn } from "./dutch-holidays.server";

/** Mails to respondents go out from eight in the morning until eight in the evening, by the clock of the organisation. */
export const mailHours = { from: 8, until: 20 } as const;

/** Why no mail goes out at a moment. */
export type QuietReason =
  { readonly kind: "night" } | { readonly kind: "holiday"; readonly holiday: DutchHoliday };

/** @param zone IANA name of a time zone. @returns null when mail may go out */
export function quietReason(moment: Date, zone: string): QuietReason | null {
  const local = DateTime.fromJSDate(moment, { zone });
  const holiday = holidayOn(local.toFormat("yyyy-MM-dd"));
  if (holiday !== null) return { kind: "holiday", holiday };
  return local.hour < mailHours.from || local.hour >= mailHours.until ? { kind: "night" } : null;
}

/** The moment itself when mail may go out then; otherwise the first one after it. */
export function nextAllowedMoment(moment: Date, zone: string): Date {
  if (quietReason(moment, zone) === null) return moment;
  const local = DateTime.fromJSDate(moment, { zone });
  const morning = (day: DateTime) => day.startOf("day").set({ hour: mailHours.from });
  // No year has so many holidays one after the other.
  for (let days = local.hour < mailHours.from ? 0 : 1; days < 30; days++) {
    const next = morning(local.plus({ days }));
    if (quietReason(next.toJSDate(), zone) === null) return next.toJSDate();
  }
  throw new Error("A month without a day on which mail may go out");
}
