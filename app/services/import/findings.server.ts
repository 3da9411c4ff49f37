import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";

/** How many issues of one sort are listed; the counts are of all. */
export const listedIssues = 200;

/** How many other lines are named where the same is the case. */
const linesNamed = 5;

/** Of these the value is another in every row, and makes no difference to what is said. */
const saidOfColumn: readonly ImportIssueCode[] = ["date-number", "code-made", "formula"];

type Listed = { -readonly [K in keyof ImportIssue]: ImportIssue[K] };

/**
 * Gathers what is wrong in a file; a hundred thousand wrong rows do not make a hundred thousand sentences. What is the
 * case in many rows alike is said once, so that it does not hide what is the case in one.
 */
export class Findings {
  readonly errors: ImportIssue[] = [];
  readonly warnings: ImportIssue[] = [];
  errorCount = 0;
  private readonly counts = new Map<ImportIssueCode, number>();
  private readonly listed = new Map<string, Listed>();
  warningCount = 0;

  error(issue: ImportIssue): void {
    this.errorCount++;
    this.counts.set(issue.code, this.errorsOf(issue.code) + 1);
    this.list(this.errors, issue);
  }

  /** How many errors are of one sort. */
  errorsOf(code: ImportIssueCode): number {
    return this.counts.get(code) ?? 0;
  }

  warn(issue: ImportIssue): void {
    this.warningCount++;
    this.list(this.warnings, issue);
  }

  private list(into: ImportIssue[], issue: ImportIssue): void {
    const { line, column, code, params } = issue;
    const value = saidOfColumn.includes(code) ? "" : issue.value;
    // Without a value every line is to be looked up by itself.
    const key = line === null || value === undefined ? null : JSON.stringify([code, column, params, value]);
    const before = key === null ? undefined : this.listed.get(key);
    if (before && line !== null) {
      const { lines, count } = before.also ?? { lines: [], count: 0 };
      before.also = { lines: lines.length < linesNamed ? [...lines, line] : lines, count: count + 1 };
      return;
    }
    if (into.length >= listedIssues) return;
    const listed: Listed = { ...issue };
    into.push(listed);
    if (key !== null) this.listed.set(key, listed);
  }
}
