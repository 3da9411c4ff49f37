import { appError, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { requireDirector } from "../members/directors.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";

export interface SecondFactorSetting {
  readonly required: boolean;
  /** Whether who asks has one, or comes in by the organisation's own sign-on. */
  readonly own: boolean;
  /** How many members have neither, and meet the demand at their next visit. */
  readonly without: number;
}

/** Whether everybody needs a second factor, and whom that would stop today. */
export async function getSecondFactorSetting(scope: MemberScope): Promise<SecondFactorSetting> {
  const today = todayOf(scope.clock);
  return scope.read(async ({ tenant, memberships }) => {
    const known = await withOne({ memberships });
    const members = (await memberships.list()).filter(({ endsOn }) => endsOn === null || endsOn >= today);
    return {
      required: (await tenant.get()).requiresSecondFactor,
      own: known.has(scope.actor.userId),
      without: members.filter(({ userId }) => !known.has(userId)).length,
    };
  });
}

async function withOne({ memberships }: Pick<TenantRepositories, "memberships">) {
  return new Set([...(await memberships.withSecondFactor()), ...(await memberships.withSignOn())]);
}

/** Asks a second factor of everybody, or not any more. Who asks for it has one, so that they do not lock themselves out. */
export async function requireSecondFactor(scope: MemberScope, required: boolean): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    if (required && !(await withOne(repositories)).has(scope.actor.userId))
      refuse(appError("second-factor-first"));
    const known = await repositories.tenant.get();
    if (known.requiresSecondFactor === required) return;
    await repositories.tenant.update({ requiresSecondFactor: required });
    await recordAudit(
      repositories,
      scope,
      "settings.change",
      required ? "second-factor-on" : "second-factor-off",
    );
  });
}
