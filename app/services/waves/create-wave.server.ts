import { randomInt } from "node:crypto";
import { appError, type ProgrammeId, type Result, type WaveId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { activeProgramme } from "../programmes/active-programme.server";
import { refuse, writeResult } from "../write-result.server";
import { type WaveInput } from "./wave-input.server";

/**
 * Prepares the next wave of a programme. One at a time: a wave in preparation has to be opened or removed first.
 * @param seed of every simulation in its results
 */
export async function createWave(
  scope: MemberScope,
  programmeId: ProgrammeId,
  { title, opensOn, closesOn }: WaveInput,
  seed = randomInt(2 ** 31 - 1),
): Promise<Result<WaveId>> {
  const id = newId<WaveId>();
  return writeResult(scope, async (repositories) => {
    const { waves } = repositories;
    await activeProgramme(repositories, programmeId);
    const all = await waves.listByProgramme(programmeId);
    if (all.some(({ status }) => status === "draft")) refuse(appError("wrong-wave-status"));
    await waves.insert({
      id,
      programmeId,
      number: Math.max(0, ...all.map(({ number }) => number)) + 1,
      title,
      status: "draft",
      opensOn: opensOn ?? null,
      closesOn: closesOn ?? null,
      seed,
    });
    await recordAudit(repositories, scope, "wave.create", id);
    return id;
  });
}
