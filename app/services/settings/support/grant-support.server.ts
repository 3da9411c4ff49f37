import { appError, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { requireDirector } from "../../members/directors.server";
import { refuse, writeResult } from "../../write-result.server";
import { type SupportInput } from "./support-input.server";

/** Lets operators look at settings and course, for a time. One grant goes on at a time. */
export async function grantSupport(
  scope: MemberScope,
  { hours, reason }: SupportInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    const now = scope.clock.now();
    if (await repositories.supportGrants.open(now)) refuse(appError("conflict"));
    const id: string = newId();
    const endsAt = new Date(now.getTime() + Number(hours) * 3_600_000);
    const grantedBy = scope.actor.userId;
    await repositories.supportGrants.insert({
      id,
      grantedBy,
      reason,
      createdAt: now,
      endsAt,
      revokedAt: null,
    });
    await recordAudit(repositories, scope, "support.grant", id);
  });
}
