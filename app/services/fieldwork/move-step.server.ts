import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import type { FieldworkStepRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { chosenMoment } from "./chosen-moment.server";
import { type LocalTime } from "./local-time.server";
import { nextAllowedMoment, quietReason } from "./mail-hours.server";
import { mailMomentFaults } from "./mail-moment-faults.server";
import { type MailKind } from "./silent-participations.server";
import { reminderNumber } from "./step-in-wave";

/** Moves a planned mail to another moment; refused with field errors at `date` and `time`. */
export function moveStep(
  scope: MemberScope,
  waveId: WaveId,
  id: FieldworkStepId,
  to: LocalTime,
): Promise<Result<void>> {
  return change(scope, waveId, id, ({ zone, now }) => chosenMoment(to, { zone, now }));
}

/**
 * Lets a planned mail go out now, or at the first moment at which mail may go out.
 * @returns whether it is now
 */
export async function doStepNow(
  scope: MemberScope,
  waveId: WaveId,
  id: FieldworkStepId,
): Promise<Result<boolean>> {
  let isNow = true;
  const moved = await change(scope, waveId, id, ({ zone, now }) => {
    isNow = quietReason(now, zone) === null;
    return nextAllowedMoment(now, zone);
  });
  return moved.ok ? { ok: true, value: isNow } : moved;
}

async function change(
  scope: MemberScope,
  waveId: WaveId,
  id: FieldworkStepId,
  momentIn: (here: { readonly zone: string; readonly now: Date }) => Date,
): Promise<Result<void>> {
  const moved = await writeResult(scope, async (repositories) => {
    const step = await plannedMail(repositories, waveId, id);
    const { waves, tenant, fieldworkSteps } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    const zone = (await tenant.get()).timeZone;
    const dueAt = momentIn({ zone, now: scope.clock.now() });
    const others = (await fieldworkSteps.listByWave(waveId)).filter((one) => one.id !== id);
    const faults = mailMomentFaults({ kind: step.kind, dueAt, wave, others, zone });
    const own = { from: step.number, to: step.number };
    const isInOrder = step.kind !== "remind" || reminderNumber(others, dueAt, own) !== null;
    if (!isInOrder) faults.push({ field: "date", key: "field.reminder-order" });
    if (faults.length > 0) refuse(appError("invalid-input", { fields: faults.slice(0, 1) }));
    if (!(await fieldworkSteps.move(id, dueAt))) refuse(appError("conflict"));
    await recordAudit(repositories, scope, "schedule.change", waveId);
  });
  if (moved.ok) announceSteps(scope.tenant.id);
  return moved;
}

/** A mail of a wave that is still planned; refuses every other step. */
export async function plannedMail(
  { fieldworkSteps }: Pick<TenantRepositories, "fieldworkSteps">,
  waveId: WaveId,
  id: FieldworkStepId,
): Promise<FieldworkStepRow & { readonly kind: MailKind }> {
  const step = await fieldworkSteps.get(id);
  if (step?.waveId !== waveId) refuse(appError("not-found"));
  const { kind } = step;
  if (step.status !== "planned") refuse(appError("conflict"));
  if (kind === "open" || kind === "close") refuse(appError("wrong-wave-status"));
  return { ...step, kind };
}
