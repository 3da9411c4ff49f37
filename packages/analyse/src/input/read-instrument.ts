import { InputError } from "./input-error";
import { type CsvRow, type CsvTable, fault, readCsv } from "./read-csv";
import { type SurveyItem } from "./survey-folder";

const columns = ["item", "scale", "facet", "reversed", "lo", "hi"];

/** instrument.csv. @param scales that analysis.json names: each must have items */
export function readInstrument(folder: string, scales: readonly string[]): SurveyItem[] {
  const table = readCsv(folder, "instrument.csv", { required: columns, optional: [] });
  const seen = new Set<string>();
  const items = table.rows.map((row) => {
    const { item: id, scale, facet, reversed } = row.cells;
    if (seen.has(id)) throw fault(table, row, `item ${id} is declared twice`);
    seen.add(id);
    if (reversed !== "0" && reversed !== "1")
      throw fault(table, row, `reversed is "${reversed}", not 0 or 1`);
    const lo = anchor(table, row, "lo");
    const hi = anchor(table, row, "hi");
    if (lo >= hi) throw fault(table, row, `lo ${lo} is not below hi ${hi}`);
    return { id, scale, facet, reversed: reversed === "1", lo, hi };
  });
  const empty = scales.find((scale) => !items.some((item) => item.scale === scale));
  if (empty !== undefined)
    throw new InputError(`instrument.csv: no items of scale ${empty}, which analysis.json names`);
  return items;
}

function anchor(table: CsvTable, row: CsvRow, column: string): number {
  const value = Number(row.cells[column]);
  if (row.cells[column] === "" || !Number.isFinite(value)) {
    throw fault(table, row, `${column} is "${row.cells[column]}", not a number`);
  }
  return value;
}
