import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { planStepIn } from "./plan-step.server";
import { counts, plannedStep } from "./step-in-wave";
import { suggestReminders } from "./suggest-reminders.server";

/**
 * Plans the reminders that are suggested, all of them or none.
 * @returns how many
 */
export function planSuggested(scope: MemberScope, waveId: WaveId): Promise<Result<number>> {
  return writeResult(scope, async (repositories) => {
    const { waves, fieldworkSteps, tenant } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    const steps = await fieldworkSteps.listByWave(waveId);
    const opensAt = wave.openedAt ?? plannedStep(steps, "open")?.dueAt;
    const isFresh = !steps.some((step) => step.kind === "remind" && counts(step));
    if (!opensAt || !wave.closesAt || !isFresh) refuse(appError("conflict"));
    const zone = (await tenant.get()).timeZone;
    const period = { opensAt, closesAt: wave.closesAt, now: scope.clock.now(), zone };
    const moments = suggestReminders(period);
    for (const dueAt of moments) await planStepIn(repositories, scope, waveId, { kind: "remind", dueAt });
    return moments.length;
  });
}
