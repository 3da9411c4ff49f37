import type { Clock, UserId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";
import { type AuditedAction } from "./audited-actions.server";

export type { AuditedAction } from "./audited-actions.server";

/** Who did it: a member's scope, or somebody who comes in from outside. */
export interface AuditedActor {
  readonly clock: Clock;
  readonly actor: {
    /** Null for the service's own work. */
    readonly userId: UserId | null;
    readonly fromWhere: string | null;
  };
}

/** Adds to the tenant's record who did what and when. `subject` is an identifier or a kind, never a name or an answer. */
export async function recordAudit(
  { auditLog }: Pick<TenantRepositories, "auditLog">,
  { clock, actor }: AuditedActor,
  action: AuditedAction,
  subject: string,
): Promise<void> {
  const { userId, fromWhere } = actor;
  await auditLog.append({ id: newId(), at: clock.now(), userId, action, subject, fromWhere });
}
