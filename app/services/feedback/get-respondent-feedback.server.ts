import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { agreedBefore } from "./agreed-before.server";
import { type FeedbackArticle, feedbackArticle } from "./feedback-article.server";
import { feedbackMaterial } from "./feedback-material.server";
import { readPage } from "./feedback-page.server";

/**
 * What came out, for everybody with a link of the wave, answered or not: from publishing until the programme ends, when
 * links lead nowhere any more. `not-found` before, and of a wave without such a page.
 */
export async function getRespondentFeedback(scope: RespondentScope): Promise<Result<FeedbackArticle>> {
  const found = await scope.read(async (repositories) => {
    const { participations, waves, feedback, actions } = repositories;
    const participation = await participations.get(scope.participationId);
    const wave = participation && (await waves.get(participation.waveId));
    if (!wave || wave.status !== "published") return null;
    const row = await feedback.get(wave.id);
    const page = readPage(row?.page);
    if (!row || page === null) return null;
    // A page from before this was asked says nothing of it, also not that nothing was said.
    const before = page.lookBack === undefined ? null : await agreedBefore(repositories, wave);
    return { id: wave.id, row, page, before, actions: await actions.listByWave(wave.id) };
  });
  if (!found) return fail(appError("not-found"));
  const { id, row, page, before, actions } = found;
  const material = await feedbackMaterial({ organisation: scope.tenant.name, read: scope.read }, id);
  if (!material.ok) return material;
  if (typeof material.value === "string") return fail(appError("not-found"));
  const side = scope.side === "inside" ? "inside" : "partner";
  return ok(feedbackArticle(material.value, page, { locale: scope.locale, side, row, actions, before }));
}

/** Whether there is such a page, for pages that link to it. */
export async function hasRespondentFeedback(scope: RespondentScope): Promise<boolean> {
  return scope.read(async ({ participations, waves, feedback }) => {
    const participation = await participations.get(scope.participationId);
    const wave = participation && (await waves.get(participation.waveId));
    if (!wave || wave.status !== "published") return false;
    const row = await feedback.get(wave.id);
    return row !== undefined && row.page !== null;
  });
}
