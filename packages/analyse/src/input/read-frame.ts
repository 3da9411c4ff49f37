import { type CsvRow, type CsvTable, fault, readCsv, wholeNumber } from "./read-csv";
import { hasFile } from "./read-text";
import { type FrameCell, type LinkedFrameCell, type SurveyUnit } from "./survey-folder";

/** frame.csv: who were entitled to answer. */
export function readFrame(folder: string, units: readonly SurveyUnit[]): FrameCell[] {
  const table = readCsv(folder, "frame.csv", { required: ["wave", "unit", "role", "N"], optional: [] });
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const { wave, unit, role } = row.cells;
    checkTeam(table, row, unit, units);
    const key = JSON.stringify([wave, unit, role]);
    if (seen.has(key)) throw fault(table, row, `wave ${wave}, unit ${unit}, role ${role} appears twice`);
    seen.add(key);
    return { wave, unit, role, entitled: wholeNumber(table, row, "N") };
  });
}

/** frame_linked.csv: who were entitled in both waves; null when the file is not there. */
export function readLinkedFrame(folder: string, units: readonly SurveyUnit[]): LinkedFrameCell[] | null {
  if (!hasFile(folder, "frame_linked.csv")) return null;
  const required = ["wave_from", "wave_to", "unit_from", "unit_to", "role_from", "role_to", "N"];
  const table = readCsv(folder, "frame_linked.csv", { required, optional: [] });
  return table.rows.map((row) => {
    const { wave_from, wave_to, unit_from, unit_to, role_from, role_to } = row.cells;
    for (const unit of [unit_from, unit_to]) checkTeam(table, row, unit, units);
    return {
      waves: [wave_from, wave_to],
      units: [unit_from, unit_to],
      roles: [role_from, role_to],
      entitled: wholeNumber(table, row, "N"),
    };
  });
}

/** @throws InputError unless the unit is a team of units.csv */
export function checkTeam(table: CsvTable, row: CsvRow, unit: string, units: readonly SurveyUnit[]): void {
  const found = units.find((one) => one.id === unit);
  if (!found) throw fault(table, row, `unit ${unit} is not in units.csv`);
  if (found.level !== "team") throw fault(table, row, `unit ${unit} is not a team`);
}
