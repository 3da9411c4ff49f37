import { type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import type { AuditedActor } from "../audit/record-audit.server";
import { announceJob } from "../jobs/announce-job.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { writeResult } from "../write-result.server";
import { moveWaveIn } from "./move-wave.server";
import { sealWave } from "./seal-wave.server";

/**
 * Closes an open wave: from now on nobody can answer or take answers back. Receipts and the order of writing are
 * erased, unsent answers deleted, what was planned is not done any more. The outcome is asked for in the same unit of work
 * and computed in the background: a closed wave without an outcome always has a job (docs/decisions/0013).
 */
export async function closeWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  const closed = await writeResult(scope, (repositories) => closeWaveIn(repositories, scope, id));
  if (closed.ok) announceJob(scope.tenant.id);
  return closed;
}

/** The same within a unit of work that is going on, in somebody's name or the service's own; `announceJob` after it. */
export async function closeWaveIn(
  repositories: TenantRepositories,
  by: AuditedActor,
  id: WaveId,
): Promise<void> {
  await moveWaveIn(repositories, by, id, "close");
  await sealWave(repositories, id);
  await enqueueComputation(repositories, by.clock, id);
}
