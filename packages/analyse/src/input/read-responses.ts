import { type CsvRow, type CsvTable, fault, readCsv } from "./read-csv";
import { checkTeam } from "./read-frame";
import { type SurveyItem, type SurveyRow, type SurveyUnit } from "./survey-folder";

/** responses.csv: one line per person and wave; an empty cell is missing or "don't know". */
export function readResponses(
  folder: string,
  items: readonly SurveyItem[],
  units: readonly SurveyUnit[],
): SurveyRow[] {
  const required = ["id", "wave", "unit", "role", ...items.map((item) => item.id)];
  const table = readCsv(folder, "responses.csv", { required, optional: [] });
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const { id, wave, unit, role } = row.cells;
    const key = JSON.stringify([id, wave]);
    if (seen.has(key)) throw fault(table, row, `id ${id} answered twice in wave ${wave}`);
    seen.add(key);
    checkTeam(table, row, unit, units);
    return { id, wave, unit, role, answers: answersOf(table, row, items) };
  });
}

/** The answers of one line; an empty cell is null. @throws InputError on a value that is no number, or off the scale */
export function answersOf(
  table: CsvTable,
  row: CsvRow,
  items: readonly Pick<SurveyItem, "id" | "lo" | "hi">[],
): Record<string, number | null> {
  const answers: Record<string, number | null> = {};
  for (const { id, lo, hi } of items) {
    const text = row.cells[id];
    const value = text === "" ? null : Number(text);
    if (value !== null && !Number.isFinite(value))
      throw fault(table, row, `${id} is "${text}", not a number`);
    if (value !== null && (value < lo || value > hi))
      throw fault(table, row, `${id} is ${text}, outside ${lo}-${hi}`);
    answers[id] = value;
  }
  return answers;
}
