import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { announceMails } from "./announce-mails";

/** Calls off what has not gone out of a round of mails. @returns how many mails */
export async function cancelRound(
  scope: MemberScope,
  waveId: WaveId,
  stepId: FieldworkStepId,
): Promise<Result<number>> {
  const cancelled = await writeResult(scope, async (repositories) => {
    const { fieldworkSteps, waveMails } = repositories;
    const step = await fieldworkSteps.get(stepId);
    if (step?.waveId !== waveId) refuse(appError("not-found"));
    if (step.status !== "running") refuse(appError("conflict"));
    const count = await waveMails.cancelOfStep(stepId, "by-hand");
    await recordAudit(repositories, scope, "schedule.change", waveId);
    return count;
  });
  // Who sends ends the step, too.
  if (cancelled.ok) announceMails(scope.tenant.id);
  return cancelled;
}
