import { appError } from "@vensterbank/core";
import { refuse } from "../write-result.server";
import { type LocalTime, momentOf } from "./local-time.server";

interface Fields {
  /** Names of the form's fields. */
  readonly date: string;
  readonly time: string;
}

/** A day and a time that somebody filled in, as a moment that is still to come; refused at the fields. */
export function chosenMoment(
  chosen: LocalTime,
  { zone, now }: { readonly zone: string; readonly now: Date },
  fields: Fields = { date: "date", time: "time" },
): Date {
  const missing = (["date", "time"] as const).filter((part) => chosen[part] === "");
  if (missing.length > 0)
    refuse(
      appError("invalid-input", {
        fields: missing.map((part) => ({ field: fields[part], key: "field.required" })),
      }),
    );
  const moment = momentOf(chosen, zone);
  if (moment === null)
    refuse(appError("invalid-input", { fields: [{ field: fields.time, key: "field.no-such-time" }] }));
  if (moment <= now)
    refuse(appError("invalid-input", { fields: [{ field: fields.date, key: "field.moment-past" }] }));
  return moment;
}
