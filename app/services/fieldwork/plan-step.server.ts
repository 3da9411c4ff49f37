import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import { type FieldworkStepRow, newId, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type AuditedActor, recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { nextAllowedMoment } from "./mail-hours.server";
import { isAfterClosing, mailMomentFaults } from "./mail-moment-faults.server";
import { type MailKind } from "./silent-participations.server";
import { counts, mostReminders, plannedStep, reminderNumber, toEverybody } from "./step-in-wave";

export interface NewStep {
  readonly kind: MailKind;
  /** Now, or before now: at once, or the first moment at which mail may go out. */
  readonly dueAt: Date;
}

/**
 * Plans a mail to many. A moment that somebody chose has to be one at which mail may go out; refused with field errors at
 * `date` and `time`.
 */
export async function planStep(
  scope: MemberScope,
  waveId: WaveId,
  step: NewStep,
): Promise<Result<FieldworkStepId>> {
  const planned = await writeResult(scope, (repositories) => planStepIn(repositories, scope, waveId, step));
  if (planned.ok) announceSteps(scope.tenant.id);
  return planned;
}

/** The same within a unit of work that is going on; `announceSteps` after it makes it start now. */
export async function planStepIn(
  repositories: TenantRepositories,
  by: AuditedActor,
  waveId: WaveId,
  { kind, dueAt }: NewStep,
): Promise<FieldworkStepId> {
  const { waves, fieldworkSteps, tenant } = repositories;
  const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
  const steps = await fieldworkSteps.listByWave(waveId);
  const isOpening = wave.status === "draft" && plannedStep(steps, "open") !== undefined;
  const fits = kind === "tell" ? wave.status === "published" : wave.status === "open" || isOpening;
  if (!fits) refuse(appError("wrong-wave-status"));
  const { timeZone } = await tenant.get();
  const now = by.clock.now();
  const isChosen = dueAt > now;
  const opening = plannedStep(steps, "open");
  const earliest = opening && opening.dueAt > now ? opening.dueAt : now;
  const at = isChosen ? dueAt : nextAllowedMoment(earliest, timeZone);
  const faults = isChosen
    ? mailMomentFaults({ kind, dueAt: at, wave, others: steps, zone: timeZone })
    : kind !== "tell" && isAfterClosing(at, wave, timeZone)
      ? [{ field: "date", key: "field.after-closing-time" }]
      : [];
  if (faults.length > 0) refuse(appError("invalid-input", { fields: faults }));
  const number = numberOf(steps, { kind, dueAt: at });
  const id = await put(repositories, steps, { waveId, kind, number, dueAt: at, plannedBy: by.actor.userId });
  await recordAudit(repositories, by, "schedule.change", waveId);
  return id;
}

function numberOf(steps: readonly FieldworkStepRow[], { kind, dueAt }: NewStep): number {
  if (kind === "tell") return 1;
  if (kind === "invite") return toEverybody;
  const asked = steps.filter((step) => step.kind === "remind" && counts(step)).length;
  const key = asked >= mostReminders ? "field.three-reminders" : "field.reminder-order";
  return (
    reminderNumber(steps, dueAt) ?? refuse(appError("invalid-input", { fields: [{ field: "date", key }] }))
  );
}

export type PlannedStep = Pick<FieldworkStepRow, "waveId" | "kind" | "number" | "dueAt" | "plannedBy">;

/** Adds a step, or takes up again the one of that number that came to nothing. Refuses when there is one already. */
export async function put(
  { fieldworkSteps }: Pick<TenantRepositories, "fieldworkSteps">,
  steps: readonly FieldworkStepRow[],
  step: PlannedStep,
): Promise<FieldworkStepId> {
  const { kind, number, dueAt, plannedBy } = step;
  const before = steps.find((one) => one.kind === kind && one.number === number);
  if (!before) {
    const id = newId<FieldworkStepId>();
    await fieldworkSteps.insert({ ...step, id, status: "planned", total: 0, sent: 0, failed: 0 });
    return id;
  }
  if (counts(before)) refuse(appError("conflict"));
  const fresh = { dueAt, plannedBy, errorCode: null, startedAt: null, finishedAt: null };
  if (!(await fieldworkSteps.changeStatus(before.id, before.status, "planned", fresh)))
    refuse(appError("conflict"));
  return before.id;
}
