import { runJob } from "./run-job.server";
import { type JobScope } from "./job-scope";

/**
 * Does what waits in one tenant, one after the other, and resolves when nothing is left that this process may do.
 * @returns how many were done here
 */
export async function runWaitingJobs(
  scope: JobScope,
  options: Parameters<typeof runJob>[2] = {},
): Promise<number> {
  let done = 0;
  for (const { id } of await scope.read(({ jobs }) => jobs.listUnfinished()))
    if (await runJob(scope, id, options)) done++;
  return done;
}
