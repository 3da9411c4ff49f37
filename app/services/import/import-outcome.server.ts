import { type Findings } from "./findings.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";

/** What applying the file would do, in rows. */
export interface ImportSummary {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface Notes {
  readonly summary: ImportSummary;
  readonly warnings: readonly ImportIssue[];
  readonly warningCount: number;
}

/** All or nothing: only a file without any error has rows to apply. Lists of issues are cut, counts are not. */
export type ImportOutcome<Row> =
  | (Notes & { readonly ok: true; readonly rows: readonly Row[] })
  | (Notes & { readonly ok: false; readonly errors: readonly ImportIssue[]; readonly errorCount: number });

/** A file that may not come in at all, whatever its rows: one error, and nothing is said of any row. */
export function refusedOutcome(total: number, code: ImportIssueCode): ImportOutcome<never> {
  const summary = { total, new: 0, changed: 0, unchanged: 0 };
  const errors = [{ line: null, column: null, code }];
  return { ok: false, errors, errorCount: 1, summary, warnings: [], warningCount: 0 };
}

export type RowFate = "new" | "changed" | "unchanged";

const byLine = (a: ImportIssue, b: ImportIssue) => (a.line ?? 0) - (b.line ?? 0);

/** @param fateOf what applying a row would do, given what exists already */
export function importOutcome<Row>(
  total: number,
  rows: readonly Row[],
  findings: Findings,
  fateOf: (row: Row) => RowFate,
): ImportOutcome<Row> {
  const summary = { total, new: 0, changed: 0, unchanged: 0 };
  for (const row of rows) summary[fateOf(row)]++;
  const { errorCount, warningCount } = findings;
  const errors = findings.errors.toSorted(byLine);
  const warnings = findings.warnings.toSorted(byLine);
  if (errorCount > 0) return { ok: false, errors, errorCount, summary, warnings, warningCount };
  return { ok: true, rows, summary, warnings, warningCount };
}

/** New, or changed in at least one of the fields compared. */
export function fateAgainst<T extends object>(
  existing: T | undefined,
  row: T,
  fields: readonly (keyof T)[],
): RowFate {
  if (existing === undefined) return "new";
  return fields.every((field) => existing[field] === row[field]) ? "unchanged" : "changed";
}
