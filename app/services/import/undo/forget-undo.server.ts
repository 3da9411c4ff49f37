import type { JobScope } from "../../jobs/job-scope";

/** How long an import can be taken back, in days. */
export const daysToTakeBack = 30;

/** Forgets what is needed to take back imports of long ago: there are names in it. @returns of how many imports */
export async function forgetOldUndo(scope: JobScope): Promise<number> {
  const before = new Date(scope.clock.now().getTime() - daysToTakeBack * 86_400_000);
  return scope.write(({ importBatches }) => importBatches.dropUndoBefore(before));
}
