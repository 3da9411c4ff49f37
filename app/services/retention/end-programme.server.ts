import { appError, fail, type ProgrammeId, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { announceJob } from "../jobs/announce-job.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { eraseProgramme, type ErasureProof } from "./erase-programme.server";
import { keepResults } from "./keep-results.server";
import { uncomputedWaves } from "./uncomputed-waves.server";

/** What the page about the end of a programme sends: its name, to be sure. */
export const endProgrammeInput = z.object({ name: z.string().trim().max(200).default("") });

/**
 * Ends a programme at once: what leads from answers to people is erased for good. Not while a wave is open, and not while
 * the outcome of one is still being computed (`wrong-wave-status`): that needs the relations.
 */
export async function endProgramme(
  scope: MemberScope,
  id: ProgrammeId,
  { name }: z.infer<typeof endProgrammeInput>,
): Promise<Result<ErasureProof>> {
  const { programme, all, uncomputed } = await scope.read(async (repositories) => {
    const all = await repositories.waves.listByProgramme(id);
    const uncomputed = await uncomputedWaves(repositories, all);
    return { programme: await repositories.programmes.get(id), all, uncomputed };
  });
  if (!programme) return fail(appError("not-found"));
  if (programme.status === "ended") return fail(appError("programme-ended"));
  if (all.some(({ status }) => status === "open")) return fail(appError("wrong-wave-status"));
  if (uncomputed.length > 0) {
    await scope.write(async (repositories) => {
      for (const wave of uncomputed) await enqueueComputation(repositories, scope.clock, wave);
    });
    announceJob(scope.tenant.id);
    return fail(appError("wrong-wave-status"));
  }
  if (normal(name) !== normal(programme.name))
    return fail(appError("invalid-input", { fields: [{ field: "name", key: "field.programme-name" }] }));
  const kept = await keepResults(scope, all, scope.tenant.name);
  const ended = await writeResult(scope, async (repositories) => {
    if (!(await repositories.programmes.get(id))) refuse(appError("not-found"));
    const proof = await eraseProgramme(repositories, scope, id, kept);
    await recordAudit(repositories, scope, "programme.end", id);
    return proof;
  });
  if (ended.ok) announceJob(scope.tenant.id);
  return ended;
}

/** Capitals and blanks do not matter to who types a name. */
const normal = (text: string) => text.trim().replace(/\s+/g, " ").toLocaleLowerCase();
