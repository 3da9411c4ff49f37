import { type ImportIssueCode } from "./import-issue.server";
import { type RowReader } from "./row-reader.server";

/** Finds what occurs twice in one file. Comparison ignores case: spreadsheets and mail addresses do too. */
export class SeenBefore {
  private readonly firstLine = new Map<string, number>();

  /** @param code the error of a value that was there before */
  constructor(private readonly code: ImportIssueCode = "twice-in-file") {}

  /** Notes a value; true when it was new, an error that names the first line otherwise. */
  isNew(reader: RowReader, column: string | null, value: string): boolean {
    const key = value.toLowerCase();
    const first = this.firstLine.get(key);
    if (first === undefined) {
      this.firstLine.set(key, reader.line);
      return true;
    }
    reader.error(column, this.code, { line: first });
    return false;
  }
}
