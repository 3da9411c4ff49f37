import { type RowReader } from "./row-reader.server";

/** Finds what occurs twice in one file. Comparison ignores case: spreadsheets and mail addresses do too. */
export class SeenBefore {
  private readonly firstLine = new Map<string, number>();

  /** Notes a value; true when it was new, an error that names the first line otherwise. */
  isNew(reader: RowReader, column: string | null, value: string): boolean {
    const key = value.toLowerCase();
    const first = this.firstLine.get(key);
    if (first === undefined) {
      this.firstLine.set(key, reader.line);
      return true;
    }
    reader.error(column, "twice-in-file", { line: first });
    return false;
  }
}
