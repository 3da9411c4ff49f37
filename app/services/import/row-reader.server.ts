import { type BoundColumns } from "./bound-columns.server";
import { comparable } from "./column-names.server";
import { type Findings } from "./findings.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";
import { faultKey, type Table, type TableRow } from "./read-table.server";

const shown = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);

/** Reads the cells of one row; a cell that cannot be read gives null and an error at its place. */
export class RowReader {
  private broken = false;

  constructor(
    private readonly row: TableRow,
    private readonly columns: BoundColumns,
    private readonly findings: Findings,
    private readonly about: Pick<Table, "faults" | "dates1904"> = {},
  ) {}

  get line(): number {
    return this.row.line;
  }

  /** Whether nothing was wrong so far. */
  get sound(): boolean {
    return !this.broken;
  }

  /** Whether the file has this column. */
  has(name: string): boolean {
    return this.columns.has(name);
  }

  cell(name: string): string {
    const column = this.columns.get(name);
    return column === undefined ? "" : (this.row.cells[column.at] ?? "");
  }

  /** Whether the file holds nothing that can be used in this cell; says so when that is the case. */
  private faulty(name: string): boolean {
    const at = this.columns.get(name)?.at;
    const fault = at === undefined ? undefined : this.about.faults?.get(faultKey(this.line, at));
    if (fault !== undefined) this.error(name, fault);
    return fault !== undefined;
  }

  error(name: string | null, code: ImportIssueCode, params?: ImportIssue["params"]): null {
    this.broken = true;
    this.findings.error(this.issue(name, code, params));
    return null;
  }

  warn(name: string | null, code: ImportIssueCode, params?: ImportIssue["params"]): void {
    this.findings.warn(this.issue(name, code, params));
  }

  /** Text of at most `limit` characters; "" when the cell is empty and that is allowed. */
  text(name: string, limit: number, presence: "required" | "optional" = "required"): string | null {
    if (this.faulty(name)) return null;
    const cell = this.cell(name);
    if (cell === "" && presence === "required") return this.error(name, "cell-empty");
    return cell.length > limit ? this.error(name, "too-long", { limit }) : cell;
  }

  /** One of a list of words, in any of its spellings. */
  word<T>(name: string, words: ReadonlyMap<string, T>, unknown: ImportIssueCode): T | null {
    if (this.faulty(name)) return null;
    const cell = this.cell(name);
    if (cell === "") return this.error(name, "cell-empty");
    return words.get(comparable(cell)) ?? this.error(name, unknown);
  }

  /** A whole number from lo to hi; `3,0` and `3.0` count as 3. */
  integer(name: string, lo: number, hi: number): number | null {
    if (this.faulty(name)) return null;
    const cell = this.cell(name);
    if (cell === "") return this.error(name, "cell-empty");
    const value = /^[+-]?\d{1,9}([.,]0+)?$/.test(cell) ? Number(cell.replace(",", ".")) : NaN;
    if (Number.isNaN(value)) return this.error(name, "not-a-whole-number");
    return value < lo || value > hi ? this.error(name, "out-of-range", { lo, hi }) : value;
  }

  /**
   * A day as yyyy-mm-dd; also read from dd-mm-yyyy and dd/mm/yyyy, with a time behind it or not, and, with a warning, from
   * the number that a spreadsheet keeps for a day. Empty gives "".
   */
  day(name: string): string | null {
    if (this.faulty(name)) return null;
    const written = this.cell(name);
    if (written === "") return "";
    const serial = /^([1-7]\d{4})([.,]\d+)?$/.exec(written);
    if (serial !== null) {
      this.warn(name, "date-number");
      return dayOfSerial(Number(serial[1]), this.about.dates1904 ?? false);
    }
    const cell = written.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "");
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
    const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell);
    const [year, month, date] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
    if (year === undefined) return this.error(name, "not-a-date");
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    const moment = new Date(`${day}T00:00:00Z`);
    const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
    return exists ? day : this.error(name, "not-a-date");
  }

  private issue(name: string | null, code: ImportIssueCode, params?: ImportIssue["params"]): ImportIssue {
    const column = name === null ? null : (this.columns.get(name)?.header ?? name);
    const cell = name === null ? "" : this.cell(name);
    return { line: this.line, column, code, ...(params && { params }), ...(cell && { value: shown(cell) }) };
  }
}

/**
 * The day that a spreadsheet means by a number (ECMA-376 part 1, 18.17.4.1). Counted from 1900 the first of March 1900 is
 * day 61, because a leap day that never was counts too; counted from 1904 the first of January is day 0.
 */
function dayOfSerial(serial: number, dates1904: boolean): string {
  const start = dates1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + serial * 86_400_000).toISOString().slice(0, 10);
}
