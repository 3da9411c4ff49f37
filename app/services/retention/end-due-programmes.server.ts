import { newId, type TenantRepositories, type WaveRow } from "@vensterbank/db";
import { type ProgrammeId } from "@vensterbank/core";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import type { JobScope } from "../jobs/job-scope";
import { todayOf } from "../today.server";
import { sealWave } from "../waves/seal-wave.server";
import { writeResult } from "../write-result.server";
import { eraseProgramme } from "./erase-programme.server";
import { keepResults } from "./keep-results.server";
import { uncomputedWaves } from "./uncomputed-waves.server";

/**
 * Ends the programmes of a tenant whose last day has gone by, as the respondents were promised. A wave that is still
 * open is closed first, and its outcome is awaited; what could not be computed is given up, because the promise goes first.
 * Which programmes are due stands in their own rows, so a restart loses none and two processes end none twice. One that was
 * ended before its last day and came back with a backup is ended again: its key is gone, and its names were to be gone too.
 * @returns how many were ended here
 */
export async function endDueProgrammes(scope: JobScope): Promise<number> {
  const today = todayOf(scope.clock);
  let ended = 0;
  const due = await scope.read(async ({ retention, programmes }) => [
    ...(await retention.listDue(today)),
    ...(await programmes.listBroughtBack()),
  ]);
  for (const id of new Set(due)) if (await endDue(scope, id)) ended++;
  return ended;
}

async function endDue(scope: JobScope, id: ProgrammeId): Promise<boolean> {
  if (await closeOpenWaves(scope, id)) return false;
  const { all, organisation, uncomputed } = await scope.read(async (repositories) => {
    const all = await repositories.waves.listByProgramme(id);
    const uncomputed = await uncomputedWaves(repositories, all);
    return { all, organisation: (await repositories.tenant.get()).name, uncomputed };
  });
  if (uncomputed.length > 0) {
    // A later round finds it done, or given up.
    await scope.write(async (repositories) => {
      for (const wave of uncomputed) await enqueueComputation(repositories, scope.clock, wave);
    });
    return false;
  }
  const kept = await keepResults(scope, all, organisation);
  const done = await writeResult(scope, async (repositories) => {
    await eraseProgramme(repositories, scope, id, kept);
    await note(repositories, scope, "programme.end", id);
  });
  return done.ok;
}

/** @returns whether there were any */
function closeOpenWaves(scope: JobScope, id: ProgrammeId): Promise<boolean> {
  return scope.write(async (repositories) => {
    const open = (await repositories.waves.listByProgramme(id)).filter(({ status }) => status === "open");
    for (const wave of open) await close(repositories, scope, wave);
    return open.length > 0;
  });
}

async function close(repositories: TenantRepositories, scope: JobScope, { id }: WaveRow): Promise<void> {
  if (!(await repositories.waves.changeStatus(id, "open", "closed", { closedAt: scope.clock.now() }))) return;
  await sealWave(repositories, id);
  await enqueueComputation(repositories, scope.clock, id);
  await note(repositories, scope, "wave.close", id);
}

/** In the record of the tenant, as the service's own work. */
async function note(
  { auditLog }: TenantRepositories,
  { clock }: JobScope,
  action: "programme.end" | "wave.close",
  subject: string,
): Promise<void> {
  await auditLog.append({ id: newId(), at: clock.now(), userId: null, action, subject, fromWhere: null });
}
