import { type Clock, systemClock, type TenantId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { forgetOldUndo } from "../import/undo/forget-undo.server";
import { endDueProgrammes } from "../retention/end-due-programmes.server";
import { tendDeletions } from "../tenant-data/deletion/tend-deletions.server";
import { listenForJobs } from "./announce-job.server";
import { type JobScope } from "./job-scope";
import { type JobTimes, jobTimes } from "./run-job.server";
import { erasedSince, type TableName, tablesAboutPeople, tablesOfAnswers } from "./erased-traces.server";
import { runWaitingJobs } from "./run-waiting-jobs.server";

interface JobRunnerOptions {
  /** Opens the database, or gives the one that is open. */
  readonly database: () => Promise<Database>;
  readonly onFault: (fault: unknown) => void;
  readonly clock?: Clock;
  readonly times?: JobTimes;
  /** Where the deletion of an organisation can be called off, for the mail that reminds of it. */
  readonly pathOfDeletion?: (slug: string) => string;
}

/**
 * Does the background work of this process, one job at a time: at once what another process left behind, from then on
 * what is announced, and now and then what announced itself nowhere. Starts once in a process; a second call does nothing.
 * @returns how to stop taking up work
 */
export function startJobRunner({
  database,
  onFault,
  clock = systemClock,
  times = jobTimes,
  pathOfDeletion,
}: JobRunnerOptions): () => void {
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;
  /** Up to when this process has seen what was erased in a tenant. */
  const scrubbed = new Map<TenantId, Date>();
  /** Tables whose deleted rows are still in the files. */
  const traces = new Set<TableName>();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => (stopped ? undefined : work())).catch(onFault);
  };
  const ofTenant = async (id: TenantId) => {
    const units = (await database()).forTenant(id);
    const scope: JobScope = {
      tenant: { id },
      clock,
      read: (work) => units.read(work),
      write: (work) => units.write(work),
    };
    const done = await runWaitingJobs(scope, { onFault, times });
    const ended = await endDueProgrammes(scope);
    if ((await forgetOldUndo(scope)) > 0) traces.add("importBatch");
    const erased = ended + (await erasedSince(scope, scrubbed.get(id)));
    if (erased > 0) scrubbed.set(id, clock.now());
    for (const table of erased > 0 ? tablesAboutPeople : done > 0 ? tablesOfAnswers : []) traces.add(table);
    if (traces.size === 0) return;
    // When it fails, because somebody is reading, the next round tries again.
    await (await database()).scrub([...traces]);
    traces.clear();
  };
  const ofAll = async () => {
    await (await database()).tendKeys();
    await tendDeletions({ database: await database(), clock, onFault, pathOf: pathOfDeletion });
    const tenants = await (await database()).control.read((control) => control.tenants.list());
    // What goes wrong in one tenant keeps no other waiting.
    for (const { id } of tenants) await ofTenant(id).catch(onFault);
  };
  if (!listenForJobs((id) => inTurn(() => ofTenant(id)))) return () => undefined;
  inTurn(ofAll);
  let waiting = false;
  const rounds = setInterval(() => {
    if (waiting) return;
    waiting = true;
    inTurn(async () => {
      waiting = false;
      await ofAll();
    });
  }, times.stale / 2);
  rounds.unref();
  return () => {
    stopped = true;
    clearInterval(rounds);
  };
}
