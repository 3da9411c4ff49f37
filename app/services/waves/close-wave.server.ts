import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { computeWaveResults } from "../results/compute-wave-results.server";
import { refuse, writeResult } from "../write-result.server";
import { addTypedPartners } from "./add-typed-partners.server";

/**
 * Closes an open wave: from now on nobody can answer or take answers back. Receipts and the order of writing are
 * erased, unsent answers deleted. The outcome is computed after that, outside the unit of work: a machine that stops in
 * between leaves a closed wave, and calling `computeWaveResults` again repairs it.
 */
export async function closeWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  const closed = await writeResult(scope, async (repositories) => {
    const { waves, responses, openAnswers, relations, drafts } = repositories;
    if (!(await waves.get(id))) refuse(appError("not-found"));
    if (!(await waves.changeStatus(id, "open", "closed", { closedAt: scope.clock.now() })))
      refuse(appError("wrong-wave-status"));
    await addTypedPartners(repositories, id);
    await responses.seal(id);
    await openAnswers.seal(id);
    await relations.eraseReceipts(id);
    await drafts.deleteByWave(id);
    await recordAudit(repositories, scope, "wave.close", id);
  });
  return closed.ok ? computeWaveResults(scope, id) : closed;
}
