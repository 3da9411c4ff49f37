import { type UnitLevel } from "@vensterbank/core";
import { type ColumnMapping } from "./bound-columns.server";
import { columnNames } from "./column-names.server";
import { fateAgainst, importOutcome, type ImportOutcome } from "./import-outcome.server";
import { readRows } from "./read-rows.server";
import { type Table } from "./read-table.server";
import { type RowReader } from "./row-reader.server";
import { SeenBefore } from "./seen-before.server";
import { unitLevelWords } from "./vocabulary.server";

export interface UnitRow {
  readonly line: number;
  readonly code: string;
  /** Code of the unit above; null = the top. */
  readonly parent: string | null;
  readonly name: string;
  readonly level: UnitLevel;
}

export type ExistingUnit = Omit<UnitRow, "line">;

/** What is known already: units by code. */
export interface UnitsContext {
  readonly units: ReadonlyMap<string, ExistingUnit>;
  readonly mapping?: ColumnMapping | null;
}

/**
 * A file of units. An empty level is filled in: the top is the organisation, what has units below it a department,
 * the rest teams. The tree of file and existing units together must have known parents, no cycle and one top.
 */
export function validateUnits(table: Table, { units, mapping }: UnitsContext): ImportOutcome<UnitRow> {
  const codes = new SeenBefore();
  const read = (reader: RowReader) => {
    const code = reader.text("code", 64);
    const parent = reader.text("parent", 64, "optional");
    const name = reader.text("name", 200);
    const level: UnitLevel | "" | null =
      reader.cell("level") === "" ? "" : reader.word("level", unitLevelWords, "unknown-unit-level");
    if (code !== null) codes.isNew(reader, "code", code);
    if (code === null || parent === null || name === null || level === null || !reader.sound) return null;
    return { line: reader.line, code, parent: parent === "" ? null : parent, name, level };
  };
  const { rows, findings, columns } = readRows(table, columnNames.units, read, mapping);

  const parents = new Map<string, string | null>([...units].map(([code, unit]) => [code, unit.parent]));
  for (const { code, parent } of rows) parents.set(code, parent);
  const withChildren = new Set(parents.values());
  const circular = unitsInCycles(parents);
  const header = (name: string) => columns.get(name)?.header ?? name;
  const complete = rows.map((row): UnitRow => {
    const problem = (column: string, code: "unknown-parent" | "cycle" | "level-above") =>
      findings.error({ line: row.line, column: header(column), code, value: row.parent ?? row.code });
    if (row.parent !== null && !parents.has(row.parent)) problem("parent", "unknown-parent");
    else if (circular.has(row.code)) problem("parent", "cycle");
    const inferred: UnitLevel =
      row.parent === null ? "organisation" : withChildren.has(row.code) ? "department" : "team";
    const level = row.level === "" ? inferred : row.level;
    if ((level === "organisation") !== (row.parent === null)) problem("level", "level-above");
    return { ...row, level };
  });
  const tops = [...parents].filter(([, parent]) => parent === null);
  if (findings.errorCount === 0 && tops.length !== 1)
    findings.error({
      line: null,
      column: header("parent"),
      code: "one-top-unit",
      params: { number: tops.length },
    });
  return importOutcome(table.rows.length, complete, findings, (row) =>
    fateAgainst<ExistingUnit>(units.get(row.code), row, ["parent", "name", "level"]),
  );
}

/** Walks up from every unit once; a walk that meets itself has found a cycle. */
function unitsInCycles(parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const walkOf = new Map<string, string>();
  const circular = new Set<string>();
  for (const start of parents.keys()) {
    let at: string | null = start;
    while (at !== null && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = parents.get(at) ?? null;
    }
    if (at === null || walkOf.get(at) !== start) continue;
    for (
      let member: string | null = at;
      member !== null && !circular.has(member);
      member = parents.get(member) ?? null
    )
      circular.add(member);
  }
  return circular;
}
