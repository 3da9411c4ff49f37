import { openWorkbook, sheetsOf, type WorkbookFault } from "./open-workbook";
import { readSheetNotes, type CellArea, type SheetNotes } from "./sheet-notes";
import { planOfWorkbook } from "./workbook-parts";

/** A sheet of a workbook as text, for lists that people made by hand. */
export interface SheetRows {
  readonly name: string;
  /** From the first row of the sheet; numbers as they are stored, days as yyyy-mm-dd, empty cells as "". */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly CellArea[];
  readonly withoutValue: SheetNotes["withoutValue"];
  readonly hiddenRows: SheetNotes["hiddenRows"];
}

export type SheetsReading =
  | { readonly ok: true; readonly sheets: readonly SheetRows[]; readonly dates1904: boolean }
  | { readonly ok: false; readonly fault: WorkbookFault };

const mostUnpacked = 200 * 1024 * 1024;
const mostCells = 4_000_000;

/**
 * The sheets of an Excel workbook (.xlsx) that anybody can see and that hold something. Formulas give the outcome that is
 * stored with them; nothing is calculated. Never throws on content.
 */
export async function readSheets(bytes: Uint8Array): Promise<SheetsReading> {
  const opened = openWorkbook(bytes, mostUnpacked, mostCells);
  if (typeof opened === "string") return { ok: false, fault: opened };
  const plan = planOfWorkbook(opened);
  const parts = new Map(opened);
  const notes = new Map<string, SheetNotes>();
  for (const { name, part } of plan.sheets) {
    if (part === null) continue;
    const found = readSheetNotes(new TextDecoder().decode(opened.get(part)));
    notes.set(name, found);
    if (found.withoutValue.length > 0) parts.set(part, new TextEncoder().encode(found.markup));
  }
  const sheets = await sheetsOf(parts);
  if (sheets === null) return { ok: false, fault: "unreadable-sheet" };
  const hidden = new Set(plan.sheets.filter((one) => one.hidden).map(({ name }) => name));
  const read = sheets.map(({ sheet, data }): SheetRows => {
    const { merged = [], withoutValue = [], hiddenRows = [] } = notes.get(sheet) ?? {};
    return { name: sheet, rows: data.map((cells) => cells.map(textOf)), merged, withoutValue, hiddenRows };
  });
  const filled = read.filter(
    ({ name, rows }) => !hidden.has(name) && rows.some((cells) => cells.some((cell) => cell.trim() !== "")),
  );
  return { ok: true, sheets: filled, dates1904: plan.dates1904 };
}

function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : "";
}
