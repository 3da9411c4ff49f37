import { appError, type FieldworkStepId, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/**
 * Calls off what is planned. Without its opening nothing of a wave in preparation goes on: the rest is called off with it.
 * The closing of an open wave is moved, not called off: respondents were told of it.
 */
export function cancelStep(scope: MemberScope, waveId: WaveId, id: FieldworkStepId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { fieldworkSteps, waves } = repositories;
    const step = await fieldworkSteps.get(id);
    if (step?.waveId !== waveId) refuse(appError("not-found"));
    const { kind } = step;
    if (kind === "close") refuse(appError("wrong-wave-status"));
    if (kind === "open" && !scope.can("wave.open")) refuse(appError("forbidden"));
    const finishedAt = scope.clock.now();
    if (!(await fieldworkSteps.changeStatus(id, "planned", "cancelled", { finishedAt })))
      refuse(appError("conflict"));
    if (kind === "open") {
      const rest = ["invite", "remind", "close"] as const;
      await fieldworkSteps.endPlanned(waveId, "cancelled", { kinds: rest, errorCode: null });
      await waves.update(waveId, { closesAt: null });
    }
    await recordAudit(repositories, scope, "schedule.change", waveId);
  });
}
