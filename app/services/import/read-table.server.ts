import { CsvError, parse } from "csv-parse/sync";
import { decodeTableText, type TableEncoding } from "./decode-table-text.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";

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
  readonly encoding: TableEncoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly warnings: readonly ImportIssue[];
}

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly errors: readonly ImportIssue[] };

const delimiters = [";", "\t", ","] as const;

/**
 * Reads a CSV file: semicolon, comma or tab, told from the header (or from Excel's `sep=` line). Blank lines are
 * skipped, quoted cells may hold line ends. A cell that a spreadsheet would run as a formula stays text and is
 * flagged; the apostrophe that our own exports put before such a cell is taken off. Never throws on content.
 */
export function readTable(bytes: Uint8Array, fileName: string): TableReading {
  if (bytes.length > tableLimits.bytes)
    return refuse("too-large", null, { megabytes: tableLimits.bytes / 1024 / 1024 });
  const decoded = decodeTableText(bytes);
  if (!decoded.ok) return { ok: false, errors: [decoded.issue] };

  const separatorLine = /^sep=(.)\n/i.exec(decoded.text);
  const text = separatorLine === null ? decoded.text : decoded.text.slice(separatorLine[0].length);
  const delimiter = separatorLine?.[1] ?? detectDelimiter(text);
  const records = parseRecords(text, delimiter, separatorLine === null ? 0 : 1);
  if (!Array.isArray(records)) return { ok: false, errors: [records] };

  const [head, ...body] = records;
  if (head === undefined) return refuse("empty-file");
  if (head.cells.length > tableLimits.columns)
    return refuse("too-many-columns", head.line, { limit: tableLimits.columns });
  if (body.length > tableLimits.rows) return refuse("too-many-rows", null, { limit: tableLimits.rows });
  return toTable(
    { fileName, encoding: decoded.encoding, delimiter, header: dropEmptyTail(head.cells) },
    body,
  );
}

function toTable(about: Omit<Table, "rows" | "warnings">, body: readonly TableRow[]): TableReading {
  const { header } = about;
  const errors: ImportIssue[] = [];
  const warnings: ImportIssue[] = [];
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
        const cells = record.map(tidy);
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

const tidy = (cell: string) => cell.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0]+$/g, "").normalize("NFC");
const isNumber = (cell: string) => /^[+-]?\d+([.,]\d+)?$/.test(cell);
const looksLikeFormula = (cell: string) =>
  /^'?[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]./.test(cell) && !isNumber(cell);

function dropEmptyTail(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end--;
  return cells.slice(0, end);
}

function refuse(
  code: ImportIssueCode,
  line: number | null = null,
  params?: ImportIssue["params"],
): TableReading {
  return { ok: false, errors: [{ line, column: null, code, params }] };
}
