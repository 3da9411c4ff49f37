import { appError, type Result } from "@vensterbank/core";
import { answersOn, type ResponseAnswers } from "@vensterbank/instrument";
import type { TenantRepositories } from "@vensterbank/db";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { announceAnswer } from "../mixing/announce-answer.server";
import { refuse, writeResult } from "../write-result.server";
import { type Answering, findAnswering } from "./answering.server";
import { ownWindowOf } from "./own-window-of";
import { type OwnWindowValues } from "./own-window-seal.server";
import { proposePartners } from "./propose-partners.server";
import { pseudonymOf, respondentOf } from "./pseudonym.server";
import { asksRelations } from "./questionnaire.server";
import { receiptsOf } from "./receipts.server";
import { relationListOf } from "./relation-list.server";
import { openAnswerRows, reportRows, responseRow, tieRows } from "./response-rows.server";
import { progressOf } from "./steps.server";

export interface Submitted {
  /** Where one's own answers put the organisation; null for a partner, and when they had been sent before. */
  readonly ownWindow: OwnWindowValues | null;
}

/**
 * Sends the answers: everything or nothing, once. A second submit of the same link changes nothing and succeeds.
 * The rows share no key, no time and no order with the participation, nor with each other, except that a relation names
 * its sender (trust 1.1, 1.2).
 * @param token the link's secret, from which the receipts come; it is not stored
 */
export async function submitResponse(
  scope: RespondentScope,
  token: string,
): Promise<Result<Submitted | null>> {
  const result = await writeResult(scope, async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) refuse(found.error);
    if (found.value === null) return null;
    await send(repositories, scope, found.value, token);
    return {
      ownWindow: ownWindowOf(found.value.visit, found.value.answers),
      waveId: found.value.visit.wave.id,
    };
  });
  if (result.ok && result.value) announceAnswer({ tenantId: scope.tenant.id, waveId: result.value.waveId });
  // Sent before, in another tab or by a double click: the same thanks.
  if (!result.ok && result.error.code === "already-submitted")
    return { ok: true, value: { ownWindow: null } };
  return result.ok ? { ok: true, value: result.value && { ownWindow: result.value.ownWindow } } : result;
}

async function send(
  repositories: TenantRepositories,
  scope: RespondentScope,
  answering: Answering,
  token: string,
): Promise<void> {
  const { visit, screens, document } = answering;
  const progress = progressOf(screens, answering.answers, document, asksRelations(visit));
  const answers = answersOn(screens, answering.answers);
  if (progress.unfinished.size > 0 || progress.relations === "unfinished")
    refuse(appError("invalid-input", { fields: [{ field: "review", key: "errors.field.unfinished" }] }));
  if (isEmpty(visit.side, answers) && ["unanswered", "skipped", null].includes(progress.relations))
    refuse(
      appError("invalid-input", { fields: [{ field: "review", key: "errors.field.nothing-answered" }] }),
    );

  const { participations, drafts, programmes, responses, openAnswers, relations } = repositories;
  const { participation, wave } = visit;
  if (!(await participations.changeStatus(participation.id, "invited", "submitted")))
    refuse(appError("already-submitted"));
  // Only this link can take back what is sent now; what was begun under another is not needed any more.
  await participations.setLink(participation.id, scope.tokenHash);
  await drafts.deleteMany(await participations.listLinks(participation.id));
  const key = await programmes.key(wave.programmeId);
  if (key === undefined) refuse(appError("key-missing"));
  const receipts = receiptsOf(token);
  const row = responseRow(visit, answers, pseudonymOf(key, respondentOf(participation)), receipts);
  await responses.insert({ ...row, mode: scope.isPaper ? "paper" : "screen" });
  if (scope.isPaper) await participations.forgetPaper(scope.tokenHash);
  await openAnswers.insertMany(openAnswerRows(visit, answers, receipts));
  await relations.insertReports(reportRows(visit, progress.relations, receipts));
  if (progress.relations === "answered") {
    const list = await relationListOf(repositories, scope, answering);
    const typed = await proposePartners(repositories, list, list.standing);
    await relations.insertTies(tieRows(visit, list, typed, receipts));
  }
}

/** Nothing but what was filled in beforehand. */
function isEmpty(side: "inside" | "partner", answers: ResponseAnswers): boolean {
  const own = Object.entries(answers).filter(
    ([id]) => side === "partner" || !/^about\.(role|unit)$/.test(id),
  );
  return own.every(([, answer]) => answer === null);
}
