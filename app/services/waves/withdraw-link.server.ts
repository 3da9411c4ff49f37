import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { isWithdrawn, withEndedLinks } from "./ended-links";

/**
 * Ends the links of somebody in an open wave; what was filled in and not sent is deleted. Of somebody who has sent answers
 * these stay, with the link that can take them back; who opted out still has, whatever link they are given afterwards.
 */
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
    const { status } = participation;
    // The same for everybody, also asked again: what happens here must not tell who has answered (trust 1.5).
    if (isWithdrawn(status)) return;
    if (!(await participations.changeStatus(id, status, withEndedLinks(status))))
      refuse(appError("conflict"));
    await participations.forgetMailLink(id);
    await drafts.deleteMany(await participations.listLinks(id));
    await recordAudit(repositories, scope, "links.withdraw", id);
  });
}
