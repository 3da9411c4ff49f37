import { newId, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";

/** What is written down when somebody does it (trust 5). */
export type AuditedAction =
  | "programme.create"
  | "programme.update"
  | "wave.create"
  | "wave.update"
  | "wave.delete"
  | "wave.open"
  | "wave.close"
  | "wave.publish"
  | "results.export"
  | "network.export"
  | "answers.release"
  | "answers.export"
  | "links.issue"
  | "links.withdraw"
  | "people.edit"
  | "partners.edit"
  | "partners.merge"
  | "partners.unmerge"
  | "events.edit"
  | "coalitions.name"
  | "import.apply";

/** Adds to the tenant's record who did what and when. `subject` is an identifier or a kind, never a name or an answer. */
export async function recordAudit(
  { auditLog }: TenantRepositories,
  scope: MemberScope,
  action: AuditedAction,
  subject: string,
): Promise<void> {
  await auditLog.append({
    id: newId(),
    at: scope.clock.now(),
    userId: scope.actor.userId,
    action,
    subject,
    fromWhere: scope.actor.fromWhere,
  });
}
