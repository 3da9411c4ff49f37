import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Removes a wave that was never opened, with what was planned for it. */
export async function deleteDraftWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    if (!(await repositories.waves.get(id))) refuse(appError("not-found"));
    await repositories.fieldworkSteps.deleteByWave(id);
    if (!(await repositories.waves.deleteDraft(id))) refuse(appError("wrong-wave-status"));
    await recordAudit(repositories, scope, "wave.delete", id);
  });
}
