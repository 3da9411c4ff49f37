import { type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { writeResult } from "../write-result.server";
import { announceSteps } from "./announce-steps";
import { chosenMoment } from "./chosen-moment.server";
import { type LocalTime } from "./local-time.server";
import { quietReason } from "./mail-hours.server";
import { planStepIn } from "./plan-step.server";
import { type MailKind } from "./silent-participations.server";

/**
 * Plans a mail for a moment by the organisation's clock, or for now (null).
 * @returns whether it goes out now: without a moment it may have to wait for the morning
 */
export async function planMail(
  scope: MemberScope,
  waveId: WaveId,
  kind: MailKind,
  at: LocalTime | null,
): Promise<Result<boolean>> {
  const now = scope.clock.now();
  const planned = await writeResult(scope, async (repositories) => {
    const zone = (await repositories.tenant.get()).timeZone;
    const dueAt = at === null ? now : chosenMoment(at, { zone, now });
    await planStepIn(repositories, scope, waveId, { kind, dueAt });
    return at === null && quietReason(now, zone) === null;
  });
  if (planned.ok) announceSteps(scope.tenant.id);
  return planned;
}
