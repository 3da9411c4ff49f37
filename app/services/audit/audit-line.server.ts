import type { NamedAuditEntry } from "@vensterbank/db";
import { type AuditedAction, auditedActions } from "./audited-actions.server";
import { type AuditSubject } from "./audit-subjects.server";

/** Who did it. `support`: an operator to whom the organisation gave access for a time. */
export type AuditedBy =
  | { readonly kind: "person"; readonly name: string }
  | { readonly kind: "support"; readonly name: string | null }
  | { readonly kind: "removed" }
  | { readonly kind: "service" };

export interface AuditLine {
  readonly id: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  readonly who: AuditedBy;
  /** Null for an action that this version does not know. */
  readonly action: AuditedAction | null;
  readonly subject: AuditSubject | null;
  /** Network, without its last part. */
  readonly fromWhere: string | null;
}

function whoOf({ userId, action, name }: NamedAuditEntry): AuditedBy {
  if (action === "support.look") return { kind: "support", name };
  if (userId === null) return { kind: "service" };
  return name === null ? { kind: "removed" } : { kind: "person", name };
}

export function auditLine(entry: NamedAuditEntry, subject: AuditSubject | null): AuditLine {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    who: whoOf(entry),
    action: auditedActions.find((action) => action === entry.action) ?? null,
    subject,
    fromWhere: entry.fromWhere,
  };
}
