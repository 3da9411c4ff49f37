import { type JobId } from "@vensterbank/core";
import { randomId, type JobProgress, type JobRow } from "@vensterbank/db";
import { computeWaveResults } from "../results/compute-wave-results.server";
import { type JobScope } from "./job-scope";

export interface JobTimes {
  /** Milliseconds between two signs of life. */
  readonly beat: number;
  /** Milliseconds without a sign of life after which somebody else may take the job. */
  readonly stale: number;
}

export const jobTimes: JobTimes = { beat: 3_000, stale: 30_000 };

/** After so many processes that died over it a job is given up: it may be what they died of. */
const mostAttempts = 3;

/**
 * Does one job, unless somebody else has it. A fault of the work ends the job as failed, with a code; it is passed on to
 * `onFault` for the log.
 * @returns false when it was not ours to do
 */
export async function runJob(
  scope: JobScope,
  id: JobId,
  { onFault = () => undefined, times = jobTimes }: { onFault?(fault: unknown): void; times?: JobTimes } = {},
): Promise<boolean> {
  const claim = randomId();
  const now = scope.clock.now();
  const staleBefore = new Date(now.getTime() - times.stale);
  const job = await scope.write(({ jobs }) => jobs.claim(id, claim, now, staleBefore));
  if (!job) return false;
  const finish = (errorCode: string | null) =>
    scope.write(({ jobs }) => jobs.finish(id, claim, scope.clock.now(), errorCode));
  if (job.attempts > mostAttempts) return finish("gave-up");
  const taken = new AbortController();
  let progress: JobProgress = { stage: job.stage ?? "load", done: job.done, total: job.total };
  const beat = async () => {
    const kept = await scope.write(({ jobs }) => jobs.beat(id, claim, scope.clock.now(), progress));
    if (!kept) taken.abort();
  };
  // A beat that fails is made up for by the next; without any the job becomes somebody else's.
  const pulse = setInterval(() => void beat().catch(() => undefined), times.beat);
  pulse.unref();
  try {
    const errorCode = await work(scope, job, taken.signal, (next) => (progress = forward(progress, next)));
    clearInterval(pulse);
    if (errorCode === null) await beat();
    return await finish(errorCode);
  } catch (fault) {
    clearInterval(pulse);
    if (taken.signal.aborted) return false;
    onFault(fault);
    return await finish("fault");
  }
}

/** @returns why it could not be done, as a code; null when it was */
async function work(
  scope: JobScope,
  { waveId }: JobRow,
  taken: AbortSignal,
  report: (progress: JobProgress) => void,
): Promise<string | null> {
  const done = await computeWaveResults(scope, waveId, { report, signal: taken });
  return done.ok ? null : done.error.code;
}

/** How far a job is never goes back, also when another process begins it again. */
function forward(before: JobProgress, next: JobProgress): JobProgress {
  return next.total === before.total ? { ...next, done: Math.max(before.done, next.done) } : next;
}
