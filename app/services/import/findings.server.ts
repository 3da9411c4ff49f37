import { type ImportIssue } from "./import-issue.server";

/** How many issues of one sort are listed; the counts are of all. */
export const listedIssues = 200;

/** Gathers what is wrong in a file; a hundred thousand wrong rows do not make a hundred thousand sentences. */
export class Findings {
  readonly errors: ImportIssue[] = [];
  readonly warnings: ImportIssue[] = [];
  errorCount = 0;
  warningCount = 0;

  error(issue: ImportIssue): void {
    this.errorCount++;
    if (this.errors.length < listedIssues) this.errors.push(issue);
  }

  warn(issue: ImportIssue): void {
    this.warningCount++;
    if (this.warnings.length < listedIssues) this.warnings.push(issue);
  }
}
