import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { draftBlocks } from "./draft-blocks.server";
import { seesDraft } from "./draft-access.server";
import { draftIn, feedbackMaterial } from "./feedback-material.server";
import { type FeedbackPage, readPage } from "./feedback-page.server";

/**
 * Makes the feedback page of a closed wave from its released figures, or makes its sentences anew: own words, and what was
 * left out, stay. Not before the outcome was computed, and not after it was published (`wrong-wave-status`).
 */
export async function draftFeedback(scope: MemberScope, id: WaveId): Promise<Result<FeedbackPage>> {
  const material = await feedbackMaterial({ organisation: scope.tenant.name, read: scope.read }, id);
  if (!material.ok) return material;
  const { value } = material;
  return writeResult(scope, async (repositories) => {
    const { waves, feedback } = repositories;
    if (typeof value === "string" || (await waves.get(id))?.status !== "closed")
      refuse(appError("wrong-wave-status"));
    const before = readPage((await feedback.get(id))?.page);
    if (!(await seesDraft(repositories, scope, before))) refuse(appError("forbidden"));
    const page: FeedbackPage = {
      version: 1,
      readyOn: before?.readyOn ?? null,
      blocks: draftBlocks(draftIn(value, scope.locale), before?.blocks),
      additions: [],
      repliedTo: before?.repliedTo,
      lookBack: before?.lookBack,
    };
    await feedback.savePage(id, page);
    await recordAudit(repositories, scope, "feedback.edit", id);
    return page;
  });
}
