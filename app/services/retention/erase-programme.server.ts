import { appError, asId, type ProgrammeId, type ResultId } from "@vensterbank/core";
import { newId, type ErasedTable, erasedTables, type TenantRepositories } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { todayOf } from "../today.server";
import { refuse } from "../write-result.server";
import { hashOf } from "./hash-of";
import { type KeptResults } from "./kept-results.server";

export type ErasureProof = Readonly<Record<ErasedTable, { readonly before: number; readonly after: number }>>;

/**
 * Ends a programme within the unit of work that is going on: destroys its key, erases everything that leads to people, and
 * counts before and after. Once: who comes second is refused (`programme-ended`).
 * @param kept what of its waves may still be shown
 * @returns the proof, of which every `after` is zero. @throws when something is left; nothing is erased then
 */
export async function eraseProgramme(
  repositories: TenantRepositories,
  { clock }: Pick<JobScope, "clock">,
  id: ProgrammeId,
  kept: ReadonlyMap<string, KeptResults>,
): Promise<ErasureProof> {
  const { programmes, waves, retention, results, jobs, erasureRecords } = repositories;
  // Counted while it is still the active one: with the last one the lists of people go.
  const before = await retention.countOf(id);
  const today = todayOf(clock);
  const planned = (await programmes.get(id))?.endsOn ?? today;
  if (!(await retention.end(id, planned < today ? planned : today))) refuse(appError("programme-ended"));
  const at = clock.now();
  for (const wave of await waves.listByProgramme(id)) {
    if (wave.status === "open") refuse(appError("wrong-wave-status"));
    if (wave.status === "draft") await waves.deleteDraft(wave.id);
    const document = kept.get(wave.id);
    const stands = wave.status === "closed" || wave.status === "published";
    if (stands && document === undefined) refuse(appError("conflict"));
    if (document !== undefined)
      await results.append({
        id: asId<ResultId>(newId()),
        waveId: wave.id,
        kind: "kept",
        document,
        contentHash: hashOf(document),
        computedAt: at,
      });
    await jobs.drop(wave.id);
  }
  await programmes.destroyKey(id);
  await retention.eraseOf(id);
  const after = await retention.countOf(id);
  const proof = Object.fromEntries(
    erasedTables.map((name) => [name, { before: before[name], after: after[name] }]),
  ) as Record<ErasedTable, { before: number; after: number }>;
  if (Object.values(proof).some((rows) => rows.after > 0))
    throw new Error("The erasure left something behind");
  await erasureRecords.append({ id: newId(), at, kind: "programme", subject: id, counts: proof });
  return proof;
}
