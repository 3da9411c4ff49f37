import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";

/** How many issues of one sort are listed; the counts are of all. */
export const listedIssues = 200;

/** Gathers what is wrong in a file; a hundred thousand wrong rows do not make a hundred thousand sentences. */
export class Findings {
  readonly errors: ImportIssue[] = [];
  readonly warnings: ImportIssue[] = [];
  errorCount = 0;
  private readonly counts = new Map<ImportIssueCode, number>();
  warningCount = 0;

  error(issue: ImportIssue): void {
    this.errorCount++;
    this.counts.set(issue.code, this.errorsOf(issue.code) + 1);
    if (this.errors.length < listedIssues) this.errors.push(issue);
  }

  /** How many errors are of one sort. */
  errorsOf(code: ImportIssueCode): number {
    return this.counts.get(code) ?? 0;
  }

  warn(issue: ImportIssue): void {
    this.warningCount++;
    if (this.warnings.length < listedIssues) this.warnings.push(issue);
  }
}
