import { type BoundColumns } from "./bound-columns.server";
import { comparable } from "./column-names.server";
import { type Findings } from "./findings.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";
import { type TableRow } from "./read-table.server";

const shown = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);

/** Reads the cells of one row; a cell that cannot be read gives null and an error at its place. */
export class RowReader {
  private broken = false;

  constructor(
    private readonly row: TableRow,
    private readonly columns: BoundColumns,
    private readonly findings: Findings,
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
    const cell = this.cell(name);
    if (cell === "" && presence === "required") return this.error(name, "cell-empty");
    return cell.length > limit ? this.error(name, "too-long", { limit }) : cell;
  }

  /** One of a list of words, in any of its spellings. */
  word<T>(name: string, words: ReadonlyMap<string, T>, unknown: ImportIssueCode): T | null {
    const cell = this.cell(name);
    if (cell === "") return this.error(name, "cell-empty");
    return words.get(comparable(cell)) ?? this.error(name, unknown);
  }

  /** A whole number from lo to hi; `3,0` and `3.0` count as 3. */
  integer(name: string, lo: number, hi: number): number | null {
    const cell = this.cell(name);
    if (cell === "") return this.error(name, "cell-empty");
    const value = /^[+-]?\d{1,9}([.,]0+)?$/.test(cell) ? Number(cell.replace(",", ".")) : NaN;
    if (Number.isNaN(value)) return this.error(name, "not-a-whole-number");
    return value < lo || value > hi ? this.error(name, "out-of-range", { lo, hi }) : value;
  }

  /** A day as yyyy-mm-dd; also read from dd-mm-yyyy and dd/mm/yyyy. Empty gives "". */
  day(name: string): string | null {
    const cell = this.cell(name);
    if (cell === "") return "";
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
