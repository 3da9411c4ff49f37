import { csvFile } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { auditLine, type AuditLine } from "./audit-line.server";
import { auditSubjects } from "./audit-subjects.server";
import { auditWords } from "./audit-words.server";
import { recordAudit } from "./record-audit.server";

export type AuditFormat = "csv" | "json";

const atOnce = 500;

interface Row extends AuditLine {
  /** As they are stored. */
  readonly stored: { readonly action: string; readonly subject: string; readonly userId: string | null };
}

async function everything(scope: MemberScope): Promise<readonly Row[]> {
  const subjectOf = auditSubjects();
  const rows: Row[] = [];
  for (;;) {
    const before = rows.at(-1)?.id;
    const found = await scope.read(async (repositories) => {
      const entries = await repositories.auditLog.find({}, atOnce, before);
      const lines: Row[] = [];
      for (const entry of entries) {
        const { action, subject, userId } = entry;
        const line = auditLine(entry, await subjectOf(repositories, entry));
        lines.push({ ...line, stored: { action, subject, userId } });
      }
      return lines;
    });
    rows.push(...found);
    if (found.length < atOnce) return rows;
  }
}

/** The whole record as a file, newest first; that it was taken along stands in it too. */
export async function exportAudit(scope: MemberScope, format: AuditFormat): Promise<string> {
  await scope.write((repositories) => recordAudit(repositories, scope, "audit.export", format));
  const words = auditWords(scope.locale);
  const rows = (await everything(scope)).map(({ at, fromWhere, stored, ...line }) => ({
    at,
    ...words({ ...line, at, fromWhere }),
    from: fromWhere,
    action: stored.action,
    subjectId: stored.subject,
    personId: stored.userId,
  }));
  if (format === "json")
    return `${JSON.stringify({ organisation: scope.tenant.name, entries: rows }, null, 1)}\n`;
  const columns = ["at", "who", "what", "subject", "from", "action", "subjectId", "personId"] as const;
  // Excel takes a file for UTF-8 only when it begins with the mark.
  return `\uFEFF${csvFile(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  )}`;
}
