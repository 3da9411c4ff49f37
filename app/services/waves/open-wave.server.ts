import { type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { announceSteps } from "../fieldwork/announce-steps";
import { chosenMoment } from "../fieldwork/chosen-moment.server";
import { closingFields } from "../fieldwork/closing-fields";
import { planClosing } from "../fieldwork/plan-closing.server";
import { planStepIn } from "../fieldwork/plan-step.server";
import { plannedStep } from "../fieldwork/step-in-wave";
import { writeResult } from "../write-result.server";
import { openWaveIn } from "./open-wave-in.server";

export interface OpenWaveInput {
  /** Last day by the organisation's clock, YYYY-MM-DD, today or later. */
  readonly closesOn: string;
  /** HH:MM on that day, after which nobody begins any more; absent = the end of it. */
  readonly closesTime?: string;
  /**
   * Invitations go out by mail, at once or at the first moment at which mail may; false = none, also when they were planned.
   * Absent = what was planned goes on.
   */
  readonly invite?: boolean;
}

/**
 * Opens a wave: settings, instrument, units, people, partners and who reads freeze as they are today, and everybody gets an
 * invitation whose link nobody knows yet (`issueLinks` makes the links). What was planned to open it is not needed any more.
 */
export async function openWave(
  scope: MemberScope,
  id: WaveId,
  { closesOn, closesTime, invite }: OpenWaveInput,
): Promise<Result<void>> {
  const opened = await writeResult(scope, async (repositories) => {
    const { fieldworkSteps, tenant } = repositories;
    const now = scope.clock.now();
    const zone = (await tenant.get()).timeZone;
    const closesAt =
      closesTime === undefined
        ? null
        : chosenMoment({ date: closesOn, time: closesTime }, { zone, now }, closingFields);
    await openWaveIn(repositories, scope, id, { closesOn, closesAt });
    const planned = plannedStep(await fieldworkSteps.listByWave(id), "invite");
    const replaced = closesAt ? (["open"] as const) : (["open", "close"] as const);
    await fieldworkSteps.endPlanned(id, "skipped", { kinds: replaced, errorCode: "by-hand" });
    if (closesAt) await planClosing(repositories, scope, id, closesAt);
    await forgetFailedOpening(repositories, id);
    // What was planned with the opening is chosen anew here.
    if (invite === false && planned)
      await fieldworkSteps.changeStatus(planned.id, "planned", "cancelled", { finishedAt: now });
    if (invite && planned) await fieldworkSteps.move(planned.id, now);
    if (invite && !planned) await planStepIn(repositories, scope, id, { kind: "invite", dueAt: now });
  });
  if (opened.ok) announceSteps(scope.tenant.id);
  return opened;
}

/** What could not be opened by itself is open now. */
async function forgetFailedOpening({ fieldworkSteps }: TenantRepositories, id: WaveId): Promise<void> {
  for (const { id: step, kind, status } of await fieldworkSteps.listByWave(id))
    if (kind === "open" && status === "failed")
      await fieldworkSteps.changeStatus(step, "failed", "skipped", { errorCode: "by-hand" });
}
