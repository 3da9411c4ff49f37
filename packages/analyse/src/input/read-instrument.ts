import { InputError } from "./input-error";
import { type CsvRow, type CsvTable, fault, readCsv } from "./read-csv";
import { type SurveyItem } from "./survey-folder";
import { type SurveySettings } from "./survey-settings";

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

/**
 * Items of an axis run over the scale of the axes, items of another scale all alike: else their mean is no score.
 * @throws InputError naming the first item that does not
 */
export function checkAnchors(items: readonly SurveyItem[], { axes, lo, hi }: SurveySettings): void {
  for (const item of items) {
    const onAxis = item.scale === axes.I || item.scale === axes.E;
    const first = items.find((other) => other.scale === item.scale) ?? item;
    const expected = onAxis ? { lo, hi } : first;
    if (item.lo === expected.lo && item.hi === expected.hi) continue;
    const scale = onAxis ? "the axes run" : `scale ${item.scale} runs`;
    throw new InputError(
      `instrument.csv: item ${item.id} has anchors ${item.lo}-${item.hi}, but ${scale} ${expected.lo}-${expected.hi}`,
    );
  }
}

function anchor(table: CsvTable, row: CsvRow, column: string): number {
  const value = Number(row.cells[column]);
  if (row.cells[column] === "" || !Number.isFinite(value)) {
    throw fault(table, row, `${column} is "${row.cells[column]}", not a number`);
  }
  return value;
}
