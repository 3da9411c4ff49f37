import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { activeProgramme } from "../programmes/active-programme.server";
import { refuse, writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { chosenMoment } from "./chosen-moment.server";
import { closingFields } from "./closing-fields";
import { type LocalTime } from "./local-time.server";
import { nextAllowedMoment } from "./mail-hours.server";
import { planClosing } from "./plan-closing.server";
import { put } from "./plan-step.server";
import { plannedStep, toEverybody } from "./step-in-wave";

export interface OpeningPlan {
  readonly opening: LocalTime;
  readonly closing: LocalTime;
  /** Invitations go out by mail when it opens, or at the first moment after it at which mail may. */
  readonly invite: boolean;
}

/**
 * Plans that a wave opens by itself, and when it closes; planned again it moves. Field errors at `date` and `time` for the
 * opening, `closesOn` and `closesTime` for the closing.
 */
export async function planOpening(
  scope: MemberScope,
  waveId: WaveId,
  { opening, closing, invite }: OpeningPlan,
): Promise<Result<void>> {
  const planned = await writeResult(scope, async (repositories) => {
    if (!scope.can("wave.open")) refuse(appError("forbidden"));
    const { waves, tenant, fieldworkSteps } = repositories;
    const wave = (await waves.get(waveId)) ?? refuse(appError("not-found"));
    if (wave.status !== "draft") refuse(appError("wrong-wave-status"));
    const { timeZone: zone } = await tenant.get();
    const now = scope.clock.now();
    const opensAt = chosenMoment(opening, { zone, now });
    const closesAt = chosenMoment(closing, { zone, now }, closingFields);
    await assertClosing(repositories, wave, { opensAt, closesAt, closesOn: closing.date });
    const steps = await fieldworkSteps.listByWave(waveId);
    const before = plannedStep(steps, "open");
    const plannedBy = scope.actor.userId;
    await waves.update(waveId, { opensOn: opening.date, closesOn: closing.date, closesAt });
    if (before) await fieldworkSteps.move(before.id, opensAt);
    else await put(repositories, steps, { waveId, kind: "open", number: 1, dueAt: opensAt, plannedBy });
    await planClosing(repositories, scope, waveId, closesAt);
    const invitation = plannedStep(steps, "invite");
    const invitesAt = nextAllowedMoment(opensAt, zone);
    if (!invite && invitation) await fieldworkSteps.changeStatus(invitation.id, "planned", "cancelled");
    if (invite && invitation) await fieldworkSteps.move(invitation.id, invitesAt);
    if (invite && !invitation)
      await put(repositories, steps, {
        ...{ waveId, kind: "invite", number: toEverybody, dueAt: invitesAt, plannedBy },
      });
    await recordAudit(repositories, scope, "schedule.change", waveId);
  });
  if (planned.ok) announceSteps(scope.tenant.id);
  return planned;
}

interface Period {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The day of closing by the organisation's clock, YYYY-MM-DD. */
  readonly closesOn: string;
}

/** Refuses a closing before the opening, or after the end of the programme. */
export async function assertClosing(
  repositories: TenantRepositories,
  { programmeId }: Pick<WaveRow, "programmeId">,
  { opensAt, closesAt, closesOn }: Period,
): Promise<void> {
  const programme = await activeProgramme(repositories, programmeId);
  const key =
    closesAt <= opensAt
      ? "field.closes-before-opening"
      : closesOn > (programme.endsOn ?? closesOn)
        ? "field.after-programme"
        : null;
  if (key !== null) refuse(appError("invalid-input", { fields: [{ field: closingFields.date, key }] }));
}
