import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import { type FieldworkStepRow, newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { localDayOf } from "../fieldwork/local-time.server";
import { isAfterClosing } from "../fieldwork/mail-moment-faults.server";
import { toEverybody } from "../fieldwork/step-in-wave";
import { refuse, writeResult } from "../write-result.server";
import { announceMails } from "./announce-mails";
import { missedInvitations } from "./missed-invitations.server";
import { enqueueMails } from "./enqueue-mails.server";
import { mailingList, type ResendTo } from "./mailing-list.server";

/** One person gets the invitation again at most so often on one day. */
export const mostResends = 2;

/** `enough` = this person was sent it as often today as may be. */
export type Resent = { readonly kind: "sent"; readonly count: number } | { readonly kind: "enough" };

/**
 * Sends the invitation once more, to one person, to everybody whose address was corrected or who has had none, whether they have answered or
 * not. An address that had it before gets the same link, another one a link of its own. Who already has one on its way gets
 * no second one. Who wants no mails is treated like everybody, and the mail is dropped when it would go out: it can be seen
 * nowhere who they are.
 */
export async function resendInvitations(
  scope: MemberScope,
  waveId: WaveId,
  to: ResendTo,
): Promise<Result<Resent>> {
  const sent = await writeResult(scope, async (repositories): Promise<Resent> => {
    const { waves, tenant, fieldworkSteps, waveMails, mailLinks, participations } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    const now = scope.clock.now();
    const { timeZone } = await tenant.get();
    if (wave.status !== "open" || isAfterClosing(now, wave, timeZone)) refuse(appError("wrong-wave-status"));
    const everybody = await mailingList(repositories, wave, scope.clock);
    const steps = (await fieldworkSteps.listByWave(waveId)).filter(({ kind }) => kind === "invite");
    const isOne = to !== "corrected" && to !== "missed";
    const chosen =
      to === "missed"
        ? await missedInvitations(repositories, steps, everybody)
        : everybody.filter(({ id, isCorrected }) => (isOne ? id === to : isCorrected));
    if (isOne && chosen.length === 0) refuse(appError("not-found"));
    const mails = await waveMails.listOfSteps(steps.map(({ id }) => id));
    const onTheirWay = new Set(
      mails.flatMap(({ status, participationId }) =>
        status === "waiting" || status === "sending" ? [participationId] : [],
      ),
    );
    if (isOne && !onTheirWay.has(to)) {
      const isToday = ({ number, startedAt }: FieldworkStepRow) =>
        number !== toEverybody &&
        startedAt !== null &&
        localDayOf(startedAt, timeZone) === localDayOf(now, timeZone);
      const today = new Set(steps.filter(isToday).map(({ id }) => id));
      const resent = mails.filter(
        ({ stepId, participationId }) => participationId === to && today.has(stepId),
      );
      if (resent.length >= mostResends) return { kind: "enough" };
    }
    const ids = chosen
      .filter(({ id, address }) => address !== null && !onTheirWay.has(id))
      .map(({ id }) => id);
    if (ids.length === 0) return { kind: "sent", count: 0 };
    // Of who was missed nothing is known against the address.
    for (const id of to === "missed" ? [] : ids) {
      // Who wants no mails gets this one neither.
      if ((await participations.get(id))?.unreachable !== "declined")
        await mailLinks.setUnreachable(id, null);
    }
    const stepId = newId<FieldworkStepId>();
    await fieldworkSteps.insert({
      ...{ id: stepId, waveId, kind: "invite" },
      number: Math.max(toEverybody + 1, await fieldworkSteps.nextNumber(waveId, "invite")),
      ...{ dueAt: now, startedAt: now, status: "running", total: ids.length, sent: 0, failed: 0 },
      plannedBy: scope.actor.userId,
    });
    await enqueueMails(repositories, { stepId, to: ids, notBefore: now });
    await recordAudit(repositories, scope, "invitations.send", waveId);
    return { kind: "sent", count: ids.length };
  });
  if (sent.ok) announceMails(scope.tenant.id);
  return sent;
}
