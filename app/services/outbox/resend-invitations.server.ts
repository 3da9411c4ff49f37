import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { isAfterClosing } from "../fieldwork/mail-moment-faults.server";
import { refuse, writeResult } from "../write-result.server";
import { announceMails } from "./announce-mails";
import { enqueueMails } from "./enqueue-mails.server";
import { mailingList, type ResendTo } from "./mailing-list.server";

/**
 * Sends the invitation once more, to one person or to everybody whose address was corrected: with the same link, whether they
 * have answered or not. Who already has one on its way gets no second one.
 * @returns how many are sent
 */
export async function resendInvitations(
  scope: MemberScope,
  waveId: WaveId,
  to: ResendTo,
): Promise<Result<number>> {
  const sent = await writeResult(scope, async (repositories) => {
    const { waves, tenant, fieldworkSteps, waveMails, mailLinks, participations } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    const now = scope.clock.now();
    const { timeZone } = await tenant.get();
    if (wave.status !== "open" || isAfterClosing(now, wave, timeZone)) refuse(appError("wrong-wave-status"));
    const everybody = await mailingList(repositories, wave, scope.clock);
    const chosen = everybody.filter(({ id, isCorrected }) => (to === "corrected" ? isCorrected : id === to));
    if (to !== "corrected" && chosen.length === 0) refuse(appError("not-found"));
    const steps = (await fieldworkSteps.listByWave(waveId)).filter(
      ({ kind, status }) => kind === "invite" && status === "running",
    );
    const mails = await waveMails.listOfSteps(steps.map(({ id }) => id));
    const onTheirWay = new Set(
      mails.flatMap(({ status, participationId }) =>
        status === "waiting" || status === "sending" ? [participationId] : [],
      ),
    );
    const ids = chosen
      .filter(({ id, address }) => address !== null && !onTheirWay.has(id))
      .map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const id of ids) {
      // Who wants no reminders gets none after this either.
      if ((await participations.get(id))?.unreachable !== "declined")
        await mailLinks.setUnreachable(id, null);
    }
    const stepId = newId<FieldworkStepId>();
    await fieldworkSteps.insert({
      ...{ id: stepId, waveId, kind: "invite", number: await fieldworkSteps.nextNumber(waveId, "invite") },
      ...{ dueAt: now, startedAt: now, status: "running", total: ids.length, sent: 0, failed: 0 },
      plannedBy: scope.actor.userId,
    });
    await enqueueMails(repositories, { stepId, to: ids, notBefore: now });
    await recordAudit(repositories, scope, "invitations.send", waveId);
    return ids.length;
  });
  if (sent.ok) announceMails(scope.tenant.id);
  return sent;
}
