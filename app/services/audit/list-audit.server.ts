import { asId, type UserId } from "@vensterbank/core";
import type { AuditFilter } from "@vensterbank/db";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type AuditLine, auditLine } from "./audit-line.server";
import { auditSubjects } from "./audit-subjects.server";
import { type AuditedAction, auditedActions } from "./audited-actions.server";
import { dayBounds } from "./day-bounds.server";

const id = z.string().regex(/^[\w-]{1,64}$/);

/** What the page asks in its address; what makes no sense is left out, so that an old link still shows something. */
export const auditQuestion = z.object({
  action: z.enum(auditedActions).optional().catch(undefined),
  person: id.optional().catch(undefined),
  /** YYYY-MM-DD */
  day: z.iso.date().optional().catch(undefined),
  /** The oldest entry seen so far. */
  before: id.optional().catch(undefined),
});
export type AuditQuestion = z.infer<typeof auditQuestion>;

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** For the next page; null when there is none. */
  readonly next: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly AuditedAction[];
}

const perPage = 50;

function filterOf({ action, person, day }: AuditQuestion): AuditFilter {
  return {
    ...(action && { actions: [action] }),
    ...(person && { userId: asId<UserId>(person) }),
    ...(day && dayBounds(day)),
  };
}

/** The record of the organisation, newest first. */
export async function listAudit(scope: MemberScope, question: AuditQuestion): Promise<AuditPage> {
  const subjectOf = auditSubjects();
  return scope.read(async (repositories) => {
    const { auditLog } = repositories;
    const { before } = question;
    // An identifier tells when it was made: what is not an entry of this record marks no place in it.
    const from = before !== undefined && (await auditLog.holds(before)) ? before : undefined;
    const found = await auditLog.find(filterOf(question), perPage + 1, from);
    const lines: AuditLine[] = [];
    for (const entry of found.slice(0, perPage))
      lines.push(auditLine(entry, await subjectOf(repositories, entry)));
    const people = await auditLog.listActors();
    return {
      lines,
      next: found.length > perPage ? (lines.at(-1)?.id ?? null) : null,
      people: people.map(({ userId, name }) => ({ id: userId, name })),
      actions: auditedActions,
    };
  });
}
