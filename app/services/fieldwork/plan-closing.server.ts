import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { AuditedActor } from "../audit/record-audit.server";
import { endOfLastCall } from "./last-call";
import { put } from "./plan-step.server";
import { plannedStep } from "./step-in-wave";

/** Plans the closing of a wave that has a closing time, or moves what was planned: it happens when the last call is over. */
export async function planClosing(
  repositories: Pick<TenantRepositories, "fieldworkSteps">,
  by: AuditedActor,
  waveId: WaveId,
  closesAt: Date,
): Promise<void> {
  const { fieldworkSteps } = repositories;
  const dueAt = endOfLastCall(closesAt);
  const steps = await fieldworkSteps.listByWave(waveId);
  const planned = plannedStep(steps, "close");
  if (planned) await fieldworkSteps.move(planned.id, dueAt);
  else
    await put(repositories, steps, {
      ...{ waveId, kind: "close", number: 1, dueAt },
      plannedBy: by.actor.userId,
    });
}
