import type { FieldworkStepRow } from "@vensterbank/db";

/** A reminder is sent at most so often. */
export const mostReminders = 3;

/** Between two mails of one measurement to the same people, hours. */
export const hoursBetweenMails = 24;

/** The number of the invitations to everybody, which go out once; later ones are single ones, sent again. */
export const toEverybody = 1;

type Step = Pick<FieldworkStepRow, "kind" | "number" | "status" | "dueAt" | "total">;

/** It will happen, goes on or has happened: also when it was stopped half-way and some have had their mail. */
export function counts({ status, total }: Pick<Step, "status" | "total">): boolean {
  return status === "planned" || status === "running" || status === "done" || total > 0;
}

/** Whether the invitations to everybody are planned, or have gone out. */
export function isInviting(steps: readonly Step[]): boolean {
  return steps.some((step) => step.kind === "invite" && step.number === toEverybody && counts(step));
}

/** The step of a kind that is planned; there is one at most, but for reminders and invitations. */
export function plannedStep<S extends Step>(steps: readonly S[], kind: Step["kind"]): S | undefined {
  return steps.find((step) => step.kind === kind && step.status === "planned");
}

/**
 * The number that a reminder at a moment gets, so that numbers and moments have the same order. Null when there are as many
 * as there may be, or none fits between those around it.
 * @param from least number that it may get, and `to` the largest
 */
export function reminderNumber(
  steps: readonly Step[],
  dueAt: Date,
  { from = 1, to = mostReminders }: { readonly from?: number; readonly to?: number } = {},
): number | null {
  const others = steps.filter((step) => step.kind === "remind" && counts(step));
  for (let number = from; number <= to; number++) {
    const fits = others.every(
      (other) => other.number !== number && other.number < number === other.dueAt.getTime() < dueAt.getTime(),
    );
    if (fits) return number;
  }
  return null;
}
