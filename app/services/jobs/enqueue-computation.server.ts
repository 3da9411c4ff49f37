import { type Clock, type WaveId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";

/** Asks for the outcome of a wave, within the unit of work that is going on; `announceJob` after it makes it start now. */
export async function enqueueComputation(
  { jobs }: TenantRepositories,
  clock: Clock,
  waveId: WaveId,
): Promise<void> {
  await jobs.enqueue({ id: newId(), kind: "compute-wave", waveId, createdAt: clock.now() });
}
