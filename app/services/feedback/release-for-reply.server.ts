import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { seesDraft } from "./draft-access.server";
import { readPage } from "./feedback-page.server";

/** Shows the page to the director, who may reply from now on. Saying it again changes nothing. */
export function releaseForReply(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, feedback } = repositories;
    const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
    const page = readPage((await feedback.get(id))?.page);
    if (page === null || wave.status !== "closed") refuse(appError("wrong-wave-status"));
    if (!(await seesDraft(repositories, scope, page))) refuse(appError("forbidden"));
    if (page.readyOn !== null) return;
    await feedback.savePage(id, { ...page, readyOn: todayOf(scope.clock) });
    await recordAudit(repositories, scope, "feedback.edit", id);
  });
}
