import type { FeedbackRow, TenantRepositories } from "@vensterbank/db";
import { readPage } from "../../feedback/feedback-page.server";

type ShownFeedback = Omit<FeedbackRow, "tenantId" | "waivedBy">;

/**
 * Feedback pages as the organisation may read them: without those that an adviser is still writing, which a director sees
 * once they are ready (docs/decisions/0036). One row a wave that has any.
 */
export async function shownFeedback({
  programmes,
  waves,
  feedback,
}: Pick<TenantRepositories, "programmes" | "waves" | "feedback">): Promise<ShownFeedback[]> {
  const shown: ShownFeedback[] = [];
  for (const { id } of await programmes.list())
    for (const wave of await waves.listByProgramme(id)) {
      const row = await feedback.get(wave.id);
      if (!row) continue;
      const { waveId, page, reply, repliedBy, waivedReason, waivedAt } = row;
      const isShown = wave.status === "published" || (readPage(page)?.readyOn ?? null) !== null;
      shown.push({ waveId, page: isShown ? page : null, reply, repliedBy, waivedReason, waivedAt });
    }
  return shown;
}
