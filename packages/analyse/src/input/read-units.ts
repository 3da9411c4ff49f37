import { InputError } from "./input-error";
import { fault, readCsv } from "./read-csv";
import { type SurveyUnit } from "./survey-folder";

const levels = ["organisation", "department", "team"] as const;

/** units.csv: one organisation, every other unit under a unit that exists. */
export function readUnits(folder: string): SurveyUnit[] {
  const table = readCsv(folder, "units.csv", { required: ["unit", "parent", "level"], optional: ["name"] });
  const ids = new Set<string>();
  const units = table.rows.map((row) => {
    const { unit: id, parent } = row.cells;
    if (ids.has(id)) throw fault(table, row, `unit ${id} is declared twice`);
    ids.add(id);
    const level = levels.find((name) => name === row.cells.level);
    if (!level)
      throw fault(table, row, `level is "${row.cells.level}", not organisation, department or team`);
    return { row, unit: { id, parent: parent === "" ? null : parent, level } };
  });
  if (units.filter(({ unit }) => unit.level === "organisation").length !== 1) {
    throw new InputError("units.csv: needs exactly one organisation");
  }
  for (const { row, unit } of units) {
    if (unit.level === "organisation") continue;
    if (unit.parent === null || !ids.has(unit.parent)) {
      throw fault(table, row, `unit ${unit.id} has no parent in this file`);
    }
    if (loops(unit, new Map(units.map((one) => [one.unit.id, one.unit.parent])))) {
      throw fault(table, row, `unit ${unit.id} lies under itself`);
    }
  }
  return units.map(({ unit }) => unit);
}

function loops(unit: SurveyUnit, parents: ReadonlyMap<string, string | null>): boolean {
  let at = unit.parent;
  for (let steps = 0; at !== null; steps++) {
    if (at === unit.id || steps > parents.size) return true;
    at = parents.get(at) ?? null;
  }
  return false;
}
