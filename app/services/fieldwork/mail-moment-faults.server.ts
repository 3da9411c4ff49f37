import { type FieldError } from "@vensterbank/core";
import type { FieldworkStepRow, WaveRow } from "@vensterbank/db";
import { type MailKind } from "./silent-participations.server";
import { localDayOf } from "./local-time.server";
import { quietReason } from "./mail-hours.server";
import { counts, hoursBetweenMails, plannedStep, toEverybody } from "./step-in-wave";

interface MailMoment {
  readonly kind: MailKind;
  readonly dueAt: Date;
  readonly wave: Pick<WaveRow, "closesAt" | "closesOn">;
  /** The others of the wave, without the one that is planned or moved. */
  readonly others: readonly FieldworkStepRow[];
  readonly zone: string;
}

/** What is wrong with the moment of a mail, said at the fields `date` and `time`. */
export function mailMomentFaults({ kind, dueAt, wave, others, zone }: MailMoment): FieldError[] {
  const quiet = quietReason(dueAt, zone);
  if (quiet?.kind === "holiday") return [{ field: "date", key: `field.holiday.${quiet.holiday}` }];
  if (quiet) return [{ field: "time", key: "field.at-night" }];
  if (kind === "tell") return [];
  const opening = plannedStep(others, "open");
  if (opening && dueAt < opening.dueAt) return [{ field: "date", key: "field.before-opening" }];
  if (isAfterClosing(dueAt, wave, zone)) return [{ field: "date", key: "field.after-closing-time" }];
  const mails = others.filter(
    (step) =>
      ((step.kind === "invite" && step.number === toEverybody) || step.kind === "remind") && counts(step),
  );
  const near = mails.some(
    (step) => Math.abs(step.dueAt.getTime() - dueAt.getTime()) < hoursBetweenMails * 3_600_000,
  );
  return kind === "remind" && near ? [{ field: "date", key: "field.too-near-mail" }] : [];
}

/** Nobody can begin any more. */
export function isAfterClosing(
  moment: Date,
  { closesAt, closesOn }: Pick<WaveRow, "closesAt" | "closesOn">,
  zone: string,
): boolean {
  if (closesAt !== null) return moment >= closesAt;
  return closesOn !== null && localDayOf(moment, zone) > closesOn;
}
