import { appError, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { openItems } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { receiptsOf } from "./receipts.server";
import { findVisit, type Visit } from "./visit.server";

/**
 * Takes back everything that was answered under a link, sent or not, while the wave is open. `again` keeps the
 * invitation, so that one may answer anew; otherwise one has opted out, which looks like nothing in the lists of an
 * organisation and can be gone back on with this link. What was sent can be taken back with the link that sent it
 * (`finished-elsewhere`); starting again goes on with that link only.
 * Names of partners that were typed stay as proposals in the list: they say nothing about who typed them.
 */
export async function withdrawResponse(
  scope: RespondentScope,
  token: string,
  { again }: { readonly again: boolean },
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) refuse(found.error);
    const { participation, wave, isSender, phase } = found.value;
    // Who wants to begin anew keeps what there is when nobody begins any more.
    if (wave.status !== "open" || (again && phase !== "open")) refuse(appError("wave-closed"));
    const { status, id } = participation;
    if (!isSender && (status === "submitted" || status === "opted-out"))
      refuse(appError("finished-elsewhere"));
    const sent = isSender && (status === "submitted" || status === "ended");
    if (!sent && status !== "invited") return;
    const { participations, drafts } = repositories;
    // Whose links a coordinator has ended does not begin again.
    const to = status === "ended" ? "opted-out-ended" : again ? "invited" : "opted-out";
    if (sent) await takeBack(repositories, found.value, token);
    // Who takes everything back has nothing to hear.
    if (to !== "invited") await repositories.feedbackWishes.delete(id);
    if (to === "opted-out") await participations.setLink(id, scope.tokenHash);
    if (sent && to === "invited") await participations.dropOtherLinks(id, scope.tokenHash);
    await drafts.deleteMany(to === "invited" ? [scope.tokenHash] : await participations.listLinks(id));
    if (status !== to && !(await participations.changeStatus(id, status, to))) refuse(appError("conflict"));
  });
}

async function takeBack(
  { responses, openAnswers, relations }: TenantRepositories,
  { wave: { id: waveId }, instrument }: Visit,
  token: string,
): Promise<void> {
  const receipts = receiptsOf(token);
  // Answers that were brought in from a file have no receipt: nobody can tell which they are.
  if (!(await responses.deleteByReceipt(waveId, receipts.response))) refuse(appError("conflict"));
  for (const { id } of openItems(instrument))
    await openAnswers.deleteByReceipt(waveId, receipts.openAnswer(id));
  await relations.deleteByReceipt(waveId, receipts.relations);
}
