import { type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult } from "../write-result.server";
import { checkImport } from "./check-import.server";
import { type ImportKind } from "./column-names.server";
import { findUpload } from "./find-upload.server";
import { type ImportIssue } from "./import-issue.server";
import { type ImportSummary } from "./import-outcome.server";
import { readImportTarget } from "./import-target.server";
import { readTable } from "./read-table.server";

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
}

const rowsShown = 8;

/** Reads an upload and holds it against what there is now, without writing. */
export async function previewImport(scope: MemberScope, id: string): Promise<Result<ImportPreview>> {
  return readResult(scope, async (repositories) => {
    const upload = await findUpload(repositories, scope, id);
    const target = readImportTarget(upload.kind);
    const about = { kind: target.kind, fileName: upload.fileName };
    const reading = readTable(upload.content, upload.fileName);
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
      };
    const { table } = reading;
    const { outcome } = await checkImport({ repositories, scope, target, table });
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
    };
  });
}
