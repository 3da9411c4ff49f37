import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { chosenMoment } from "./chosen-moment.server";
import { closingFields } from "./closing-fields";
import { type LocalTime } from "./local-time.server";
import { planClosing } from "./plan-closing.server";
import { assertClosing } from "./plan-opening.server";
import { plannedStep } from "./step-in-wave";

/** Gives a wave another closing time, or one; the closing by itself moves along. Field errors at `closesOn` and `closesTime`. */
export async function moveClosing(
  scope: MemberScope,
  waveId: WaveId,
  closing: LocalTime,
): Promise<Result<void>> {
  const moved = await writeResult(scope, async (repositories) => {
    if (!scope.can("wave.close")) refuse(appError("forbidden"));
    await moveClosingIn(repositories, scope, waveId, closing);
    await recordAudit(repositories, scope, "schedule.change", waveId);
  });
  if (moved.ok) announceSteps(scope.tenant.id);
  return moved;
}

/** The same within a unit of work that is going on, without an entry in the record. */
export async function moveClosingIn(
  repositories: TenantRepositories,
  scope: MemberScope,
  waveId: WaveId,
  closing: LocalTime,
): Promise<void> {
  const { waves, tenant, fieldworkSteps, kiosks } = repositories;
  const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
  const opening = plannedStep(await fieldworkSteps.listByWave(waveId), "open");
  const opensAt = wave.status === "open" ? wave.openedAt : wave.status === "draft" && opening?.dueAt;
  if (!opensAt) refuse(appError("wrong-wave-status"));
  const zone = (await tenant.get()).timeZone;
  const closesAt = chosenMoment(closing, { zone, now: scope.clock.now() }, closingFields);
  await assertClosing(repositories, wave, { opensAt, closesAt, closesOn: closing.date });
  await waves.update(waveId, { closesOn: closing.date, closesAt });
  await kiosks.moveExpiry(waveId, closesAt);
  await planClosing(repositories, scope, waveId, closesAt);
}
