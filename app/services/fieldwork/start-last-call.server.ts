import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { cancelMailsOfWave } from "../outbox/cancel-mails.server";
import { refuse, writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { localDayOf } from "./local-time.server";
import { planClosing } from "./plan-closing.server";

/**
 * Closes an open wave in half an hour: from now on nobody begins any more, and who is answering can finish. No more mails
 * go out.
 */
export async function startLastCall(scope: MemberScope, waveId: WaveId): Promise<Result<void>> {
  const started = await writeResult(scope, async (repositories) => {
    const { waves, tenant, fieldworkSteps } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    const now = scope.clock.now();
    if (wave.status !== "open" || (wave.closesAt !== null && wave.closesAt <= now))
      refuse(appError("wrong-wave-status"));
    await waves.update(waveId, { closesOn: localDayOf(now, (await tenant.get()).timeZone), closesAt: now });
    const kinds = ["invite", "remind"] as const;
    await fieldworkSteps.endPlanned(waveId, "skipped", { kinds, errorCode: "after-closing" });
    await cancelMailsOfWave(repositories, waveId);
    await planClosing(repositories, scope, waveId, now);
    await recordAudit(repositories, scope, "wave.last-call", waveId);
  });
  if (started.ok) announceSteps(scope.tenant.id);
  return started;
}
