import type { WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";

/**
 * Calls off the invitations and reminders of a wave that have not gone out, also those that are being composed right now.
 * Belongs to closing a wave: of the invitations nothing is kept after it but how many there were.
 * @returns how many were called off
 */
export async function cancelMailsOfWave(
  { fieldworkSteps, waveMails }: Pick<TenantRepositories, "fieldworkSteps" | "waveMails">,
  waveId: WaveId,
): Promise<number> {
  let cancelled = 0;
  for (const { id, kind, status } of await fieldworkSteps.listByWave(waveId)) {
    if (kind !== "invite" && kind !== "remind") continue;
    if (status === "running") cancelled += await waveMails.cancelOfStep(id, "wave-closed");
    else await waveMails.deleteOfStep(id);
  }
  return cancelled;
}
