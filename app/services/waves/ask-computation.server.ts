import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { announceJob } from "../jobs/announce-job.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { refuse, writeResult } from "../write-result.server";
import { isComputed } from "../results/is-computed.server";

/** Asks (again) for the outcome of a closed wave that has none: after a failure, or when a copy was put back. */
export async function askComputation(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  const asked = await writeResult(scope, async (repositories) => {
    const { status } = (await repositories.waves.get(id)) ?? refuse(appError("not-found"));
    if (status !== "closed" && status !== "published") refuse(appError("wrong-wave-status"));
    if (!(await isComputed(repositories, id))) await enqueueComputation(repositories, scope.clock, id);
  });
  if (asked.ok) announceJob(scope.tenant.id);
  return asked;
}
