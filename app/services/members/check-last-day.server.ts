import { appError, type FieldError } from "@vensterbank/core";
import { refuse } from "../write-result.server";
import { type AccessInput } from "./member-input.server";

/** Longest that a consultant is let in at once, in years. */
export const longestYears = 2;

/** Last day that a consultant may be given today. @param today YYYY-MM-DD */
export function lastDayAllowed(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + longestYears);
  return day.toISOString().slice(0, 10);
}

/**
 * Ends the unit of work when somebody cannot be let in until this day: access never ends in the past, and that of a
 * consultant, who comes from elsewhere, always ends on a day.
 */
export function checkLastDay({ role, endsOn }: AccessInput, today: string): void {
  const wrong = (key: string, params?: FieldError["params"]) =>
    refuse(appError("invalid-input", { fields: [{ field: "endsOn", key, params }] }));
  if (endsOn === undefined) {
    if (role === "consultant") wrong("field.last-day-missing");
    return;
  }
  if (endsOn < today) wrong("field.past");
  if (role === "consultant" && endsOn > lastDayAllowed(today))
    wrong("field.last-day-far", { count: longestYears });
}
