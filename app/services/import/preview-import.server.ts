import { type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult } from "../write-result.server";
import { todayOf } from "../today.server";
import { bindColumns, type ColumnMapping, columnKey } from "./bound-columns.server";
import { checkImport } from "./check-import.server";
import { columnNames, type ImportKind } from "./column-names.server";
import { type Difference } from "./difference";
import { findUpload } from "./find-upload.server";
import { Findings } from "./findings.server";
import { unknownRoleWords } from "./get-columns.server";
import { type ImportNotes, type ImportOptions } from "./import-check.server";
import { type ImportIssue } from "./import-issue.server";
import { type ImportSummary } from "./import-outcome.server";
import { isProgrammeKind, readImportTarget } from "./import-target.server";
import { openTable } from "./open-table.server";
import { type Table } from "./read-table.server";
import { mappedKinds, mappingOf } from "./saved-mapping.server";
import { contentHashOf } from "./undo/record-batch.server";

/** What a file would do, before it does. */
export interface ImportPreview {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** True when the file may be brought in. */
  readonly ok: boolean;
  /** Null when the file could not be read as a table. */
  readonly summary: ImportSummary | null;
  /** The first of them; the counts are of all. */
  readonly errors: readonly ImportIssue[];
  readonly errorCount: number;
  readonly warnings: readonly ImportIssue[];
  readonly warningCount: number;
  readonly header: readonly string[];
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Whether somebody may say, said, or has to say, which column means what. */
  readonly columns: "fixed" | "known" | "chosen" | "needed";
  /** Null for files that are not held against a list, and for a file with errors. */
  readonly differences: readonly Difference[] | null;
  readonly leaving: { readonly count: number; readonly active: number; readonly byDefault: boolean } | null;
  readonly unknownUnits: readonly string[];
  /** Words for roles that nobody explained yet. */
  readonly unknownWords: readonly string[];
  /** Errors that stay when what the page asks about teams and words is answered. */
  readonly otherErrors: number;
  readonly matchedBy: ImportNotes["matchedBy"] | null;
  /** The same file came in before and was not taken back. */
  readonly sameAs: { /** ISO 8601. */ readonly at: string; readonly fileName: string } | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const rowsShown = 8;

/** Above this share of the list nobody is ended unless somebody asks for it. */
const mostLeaving = 0.2;

/** Reads an upload and holds it against what there is now, without writing. */
export async function previewImport(
  scope: MemberScope,
  id: string,
  options: ImportOptions = {},
): Promise<Result<ImportPreview>> {
  return readResult(scope, async (repositories) => {
    const upload = await findUpload(repositories, scope, id);
    const target = readImportTarget(upload.kind);
    const { kind } = target;
    const about = { kind, fileName: upload.fileName, today: todayOf(scope.clock) };
    const reading = await openTable(upload.content, upload.fileName, kind);
    if (!reading.ok)
      return {
        ...about,
        ok: false,
        summary: null,
        errors: reading.errors.slice(0, 200),
        errorCount: reading.errors.length,
        warnings: [],
        warningCount: 0,
        header: [],
        firstRows: [],
        columns: "fixed",
        differences: null,
        leaving: null,
        unknownUnits: [],
        unknownWords: [],
        otherErrors: reading.errors.length,
        matchedBy: null,
        sameAs: null,
      };
    const { table } = reading;
    const mapping = await mappingOf(repositories, kind, table);
    const checked = await checkImport({ repositories, scope, target, table, mapping, options });
    const { outcome, differences = null, leaving, unknownUnits = [], matchedBy = null } = checked;
    const { openQuestions = 0 } = checked;
    const hash = isProgrammeKind(kind) ? null : contentHashOf(upload.content);
    const before = hash === null ? [] : await repositories.importBatches.list(1_000);
    const same = before.find((one) => one.kind === kind && one.contentHash === hash && !one.undoneAt);
    const bySomebody = mapping === null ? columnsByName(kind, table.header) : "chosen";
    return {
      ...about,
      ok: outcome.ok,
      summary: outcome.summary,
      errors: outcome.ok ? [] : outcome.errors,
      errorCount: outcome.ok ? 0 : outcome.errorCount,
      warnings: outcome.warnings,
      warningCount: outcome.warningCount,
      header: table.header,
      firstRows: table.rows.slice(0, rowsShown),
      columns: bySomebody,
      differences: outcome.ok ? differences : null,
      leaving: leaving
        ? { ...leaving, byDefault: leaving.count > 0 && leaving.count <= leaving.active * mostLeaving }
        : null,
      unknownUnits,
      unknownWords: kind === "people" ? unknownWordsIn(table, mapping) : [],
      otherErrors: outcome.ok ? 0 : outcome.errorCount - openQuestions,
      matchedBy,
      sameAs: same ? { at: same.at.toISOString(), fileName: same.fileName } : null,
    };
  });
}

/** Words for roles of which it is not known what they mean. */
function unknownWordsIn(table: Table, mapping: ColumnMapping | null): string[] {
  const bound = bindColumns(table, columnNames.people, new Findings(), mapping).get("role");
  const role = bound && columnKey(table.header, bound.at);
  if (role === undefined) return [];
  return unknownRoleWords(table, { ...mapping, role })
    .filter((one) => one.role === null)
    .map(({ word }) => word);
}

function columnsByName(kind: ImportKind, header: readonly string[]): ImportPreview["columns"] {
  if (!mappedKinds.includes(kind)) return "fixed";
  const findings = new Findings();
  bindColumns({ header }, columnNames[kind], findings);
  return findings.errorCount > 0 ? "needed" : "known";
}
