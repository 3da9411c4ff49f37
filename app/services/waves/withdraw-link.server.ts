import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Ends the link of somebody who has not sent answers; what was filled in under it is deleted. */
export async function withdrawLink(
  scope: MemberScope,
  waveId: WaveId,
  id: ParticipationId,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, participations, drafts } = repositories;
    const participation = await participations.get(id);
    if (participation?.waveId !== waveId) refuse(appError("not-found"));
    if ((await waves.get(waveId))?.status !== "open") refuse(appError("wrong-wave-status"));
    if (participation.status === "submitted") refuse(appError("already-submitted"));
    if (!(await participations.changeStatus(id, "invited", "withdrawn"))) refuse(appError("conflict"));
    await drafts.take(participation.tokenHash);
    await recordAudit(repositories, scope, "links.withdraw", id);
  });
}
