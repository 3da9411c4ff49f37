import { type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { announceJob } from "../jobs/announce-job.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { moveWave } from "./move-wave.server";
import { sealWave } from "./seal-wave.server";

/**
 * Closes an open wave: from now on nobody can answer or take answers back. Receipts and the order of writing are
 * erased, unsent answers deleted. The outcome is asked for in the same unit of work and computed in the background: a
 * closed wave without an outcome always has a job (docs/decisions/0013).
 */
export async function closeWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  const closed = await moveWave(scope, id, "close", async (repositories) => {
    await sealWave(repositories, id);
    await enqueueComputation(repositories, scope.clock, id);
  });
  if (closed.ok) announceJob(scope.tenant.id);
  return closed;
}
