import { appError, type Result, type UserId } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { appendAccountEvent } from "../accounts/events.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { type HeldInvitation } from "./find-invitation.server";

/**
 * Uses an invitation up and lets its holder in: of many at once one gets it. Who has access already keeps the role and
 * last day that they have; another role is for a director to give, in sight of the record. Access that is over is
 * replaced.
 */
export async function joinTenant(
  scope: ControlScope,
  { tokenHash, tenant }: HeldInvitation,
  userId: UserId,
): Promise<Result<void>> {
  const { clock, fromWhere } = scope;
  const joined = await writeResult(scope.accessOf(tenant.id), async (repositories) => {
    const { invitations, memberships } = repositories;
    const taken = await invitations.take(tokenHash, clock.now());
    if (!taken) refuse(appError("invitation-over"));
    const known = await memberships.get(userId);
    const goesOn = known && (known.endsOn === null || known.endsOn >= todayOf(clock));
    if (!goesOn) await memberships.set(userId, taken.role, taken.endsOn);
    await recordAudit(repositories, { clock, actor: { userId, fromWhere } }, "members.join", userId);
  });
  if (joined.ok)
    await scope.write((control) =>
      appendAccountEvent(control, scope, { userId, kind: "invitation-accepted" }),
    );
  return joined;
}
