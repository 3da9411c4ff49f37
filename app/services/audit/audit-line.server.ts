import type { NamedAuditEntry } from "@vensterbank/db";
import { type AuditedAction, auditedActions } from "./audited-actions.server";
import { type AuditSubject } from "./audit-subjects.server";

/** Who did it. `support`: an operator to whom the organisation gave access for a time. */
export type AuditedBy =
  | { readonly kind: "person"; readonly name: string }
  /** Somebody who runs the installation. */
  | { readonly kind: "operator"; readonly name: string }
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

function whoOf({ userId, action, name, isOperator }: NamedAuditEntry): AuditedBy {
  if (action === "support.look") return { kind: "support", name };
  if (userId === null) return { kind: "service" };
  if (name === null) return { kind: "removed" };
  return { kind: isOperator ? "operator" : "person", name };
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
