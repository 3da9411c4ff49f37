import { readSheets, type SheetRows } from "@vensterbank/interchange";
import { comparable } from "./column-names.server";
import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";
import { placeHeader } from "./place-header.server";
import {
  dropEmptyTail,
  faultKey,
  refusedTable,
  tableFrom,
  tableLimits,
  type TableReading,
  tidyCell,
} from "./read-table.server";

/**
 * Reads a list out of a workbook (.xlsx): of its sheets the one whose rows know the most names of columns, else the first.
 * The value of merged cells counts for all rows that they cover, with a warning; a formula without an outcome makes its cell
 * unusable.
 */
export async function readWorkbookTable(
  bytes: Uint8Array,
  fileName: string,
  known: ReadonlySet<string>,
): Promise<TableReading> {
  const reading = await readSheets(bytes);
  if (!reading.ok)
    return reading.fault === "unpacks-too-large"
      ? refusedTable("too-many-rows", null, { limit: tableLimits.rows })
      : refusedTable("unreadable-workbook");
  const { sheets, dates1904 } = reading;
  const sheet = bestSheet(sheets, known);
  if (sheet === undefined) return refusedTable("empty-file");
  const faults = new Map<string, ImportIssueCode>(
    sheet.withoutValue.map(({ row, column }) => [faultKey(row + 1, column), "formula-without-value"]),
  );
  const rows = sheet.rows.map((cells, at) => ({ line: at + 1, cells: cells.map(tidyCell) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const width = Math.max(0, ...filled.map(({ cells }) => dropEmptyTail(cells).length));
  if (width > tableLimits.columns)
    return refusedTable("too-many-columns", null, { limit: tableLimits.columns });
  const header = filled[placeHeader(filled, known)];
  const warnings = fillDown(sheet, rows, header?.line ?? 0);
  const hidden = new Set(sheet.hiddenRows.map((row) => row + 1));
  const hiddenBelow = filled.filter(({ line }) => line > (header?.line ?? 0) && hidden.has(line)).length;
  if (hiddenBelow > 0)
    warnings.unshift({ line: null, column: null, code: "hidden-rows", params: { number: hiddenBelow } });
  if (sheets.length > 1)
    warnings.unshift({ line: null, column: null, code: "other-sheets", params: { sheet: sheet.name } });
  const about = { fileName, encoding: null, delimiter: null, faults, dates1904 };
  const table = tableFrom(filled, about, known);
  if (!table.ok) return table;
  return { ok: true, table: { ...table.table, warnings: [...warnings, ...table.table.warnings] } };
}

function bestSheet(sheets: readonly SheetRows[], known: ReadonlySet<string>): SheetRows | undefined {
  const namesIn = ({ rows }: SheetRows) =>
    Math.max(
      0,
      ...rows.slice(0, 30).map((cells) => cells.filter((cell) => known.has(comparable(cell))).length),
    );
  return sheets.reduce<SheetRows | undefined>(
    (best, sheet) => (best === undefined || namesIn(sheet) > namesIn(best) ? sheet : best),
    undefined,
  );
}

/** Downwards only: a title that is merged across says nothing of the columns below it. Changes the rows. */
function fillDown(
  sheet: SheetRows,
  rows: readonly { readonly cells: string[] }[],
  headerLine: number,
): ImportIssue[] {
  const warnings: ImportIssue[] = [];
  for (const { top, left, bottom, right } of sheet.merged) {
    const value = rows[top]?.cells[left] ?? "";
    if (value === "" || top < headerLine) continue;
    const column = columnLetters(left);
    if (right > left) warnings.push({ line: top + 1, column, code: "merged-across" });
    if (bottom === top) continue;
    for (const { cells } of rows.slice(top + 1, bottom + 1)) cells[left] = value;
    warnings.push({ line: top + 1, column, code: "merged-down", params: { last: bottom + 1 } });
  }
  return warnings;
}

/** As a spreadsheet names its columns: 0 → A, 26 → AA. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
