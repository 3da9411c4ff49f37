import { CsvError, parse } from "csv-parse/sync";
import { decodeTableText, type TableEncoding } from "./decode-table-text.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";
import { placeHeader } from "./place-header.server";

export const tableLimits = { bytes: 10 * 1024 * 1024, rows: 100_000, columns: 500 } as const;

export interface TableRow {
  /** Line on which the row starts, from 1. */
  readonly line: number;
  /** One cell per column of the header, trimmed; a cell that the row lacks is "". */
  readonly cells: readonly string[];
}

/** A file as rows of text, before anything is known of its columns. */
export interface Table {
  readonly fileName: string;
  /** Null for a workbook. */
  readonly encoding: TableEncoding | null;
  readonly delimiter: string | null;
  /** What makes a cell unusable, by `faultKey`: said only when the cell is needed. */
  readonly faults?: ReadonlyMap<string, ImportIssueCode>;
  /** Days that are numbers count from 1904, and not from 1900. */
  readonly dates1904?: boolean;
  readonly header: readonly string[];
  /** Line on which the header stands, from 1. */
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  readonly warnings: readonly ImportIssue[];
}

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly errors: readonly ImportIssue[] };

/** @param line of the row. @param at place of the cell in it, from 0 */
export const faultKey = (line: number, at: number): string => `${line}:${at}`;

const delimiters = [";", "\t", ","] as const;

/**
 * Reads a CSV file: semicolon, comma or tab, told from the header (or from Excel's `sep=` line). Blank lines are
 * skipped, quoted cells may hold line ends. A cell that a spreadsheet would run as a formula stays text and is
 * flagged; the apostrophe that our own exports put before such a cell is taken off. Never throws on content.
 * @param known headers, as `comparable` gives them, by which a header below a title is found; without, it is the first row
 */
export function readTable(bytes: Uint8Array, fileName: string, known?: ReadonlySet<string>): TableReading {
  if (bytes.length > tableLimits.bytes)
    return refusedTable("too-large", null, { megabytes: tableLimits.bytes / 1024 / 1024 });
  const decoded = decodeTableText(bytes);
  if (!decoded.ok) return { ok: false, errors: [decoded.issue] };

  const separatorLine = /^sep=(.)\n/i.exec(decoded.text);
  const text = separatorLine === null ? decoded.text : decoded.text.slice(separatorLine[0].length);
  const delimiter = separatorLine?.[1] ?? detectDelimiter(text);
  const records = parseRecords(text, delimiter, separatorLine === null ? 0 : 1);
  if (!Array.isArray(records)) return { ok: false, errors: [records] };

  return tableFrom(records, { fileName, encoding: decoded.encoding, delimiter }, known);
}

/** A table from rows of which none is blank. */
export function tableFrom(
  records: readonly TableRow[],
  about: Omit<Table, "rows" | "warnings" | "header" | "headerLine">,
  known?: ReadonlySet<string>,
): TableReading {
  const place = known === undefined ? 0 : placeHeader(records, known);
  const head = records[place];
  if (head === undefined) return refusedTable("empty-file");
  const body = records.slice(place + 1);
  if (head.cells.length > tableLimits.columns)
    return refusedTable("too-many-columns", head.line, { limit: tableLimits.columns });
  if (body.length > tableLimits.rows) return refusedTable("too-many-rows", null, { limit: tableLimits.rows });
  const warnings: ImportIssue[] =
    place === 0 ? [] : [{ line: null, column: null, code: "header-later", params: { line: head.line } }];
  return toTable({ ...about, header: dropEmptyTail(head.cells), headerLine: head.line }, body, warnings);
}

function toTable(
  about: Omit<Table, "rows" | "warnings">,
  body: readonly TableRow[],
  warnings: ImportIssue[],
): TableReading {
  const { header } = about;
  const errors: ImportIssue[] = [];
  const rows = body.map(({ line, cells }) => {
    if (cells.length > header.length && dropEmptyTail(cells).length > header.length)
      errors.push({ line, column: null, code: "too-many-cells", params: { expected: header.length } });
    const own = header.map((column, i) => {
      const cell = cells[i] ?? "";
      if (!looksLikeFormula(cell)) return cell;
      warnings.push({ line, column, code: "formula" });
      return cell.startsWith("'") ? cell.slice(1) : cell;
    });
    return { line, cells: own };
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, table: { ...about, rows, warnings } };
}

function parseRecords(text: string, delimiter: string, linesBefore: number): TableRow[] | ImportIssue {
  const records: TableRow[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: "\n",
      to: tableLimits.rows + 2,
      on_record: (record: string[], { lines }) => {
        const cells = record.map(tidyCell);
        lastLine = lines;
        const lineEndsInside = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
        if (cells.some((cell) => cell !== ""))
          records.push({ line: linesBefore + lines - lineEndsInside, cells });
        return null;
      },
    });
    return records;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = cause.code === "CSV_QUOTE_NOT_CLOSED" ? lastLine + 1 : Number(cause.lines ?? lastLine + 1);
    return { line: linesBefore + line, column: null, code: "broken-quotes" };
  }
}

function detectDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((mark) => [mark, 0]));
  let quoted = false;
  let seen = false;
  for (const mark of text) {
    if (mark === '"') quoted = !quoted;
    else if (mark === "\n" && !quoted && seen) break;
    else if (!quoted) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    seen ||= mark.trim() !== "";
  }
  return delimiters.reduce<string>(
    (best, mark) => ((counts.get(mark) ?? 0) > (counts.get(best) ?? 0) ? mark : best),
    delimiters[0],
  );
}

export const tidyCell = (cell: string) =>
  cell.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0]+$/g, "").normalize("NFC");
const isNumber = (cell: string) => /^[+-]?\d+([.,]\d+)?$/.test(cell);
const looksLikeFormula = (cell: string) =>
  /^'?[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]./.test(cell) && !isNumber(cell);

export function dropEmptyTail(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}

export function refusedTable(
  code: ImportIssueCode,
  line: number | null = null,
  params?: ImportIssue["params"],
): TableReading {
  return { ok: false, errors: [{ line, column: null, code, params }] };
}
