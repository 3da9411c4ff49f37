import { type UnitId } from "@vensterbank/core";
import { newId, type NewUnit, type TenantRepositories } from "@vensterbank/db";
import { Differences } from "../difference";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type UnitRow, validateUnits } from "../validate-units.server";

/** Units are added and changed, never removed: earlier waves refer to them. */
export async function checkUnits({ repositories, table, mapping }: ImportWork): Promise<CheckedImport> {
  const all = await repositories.units.list();
  const rowOf = new Map(all.map((unit) => [unit.code, unit]));
  const codeOf = new Map(all.map(({ id, code }) => [id, code]));
  const named = new Set(table.rows.flatMap(({ cells }) => cells));
  // The top of a network that was brought in beside an empty tree does not stand in the way of the organisation's own.
  const standing = all.filter(
    ({ code, archived, parentId }) => !archived || parentId !== null || named.has(code),
  );
  const existing = new Map(
    standing.map(({ code, parentId, name, level }) => [
      code,
      { code, parent: (parentId && codeOf.get(parentId)) ?? null, name, level },
    ]),
  );
  const outcome = validateUnits(table, { units: existing, mapping });
  const differences = new Differences();
  for (const row of outcome.ok ? outcome.rows : []) {
    const before = existing.get(row.code);
    if (before === undefined) differences.add("new", { name: row.name });
    else if (before.parent !== row.parent)
      differences.add("moved", { name: row.name, from: before.parent ?? "–", to: row.parent ?? "–" });
    else if (before.name !== row.name || before.level !== row.level)
      differences.add("changed", {
        name: row.name,
        columns: (["name", "level"] as const).filter((field) => before[field] !== row[field]),
      });
  }
  const write = async (rows: readonly UnitRow[], { units }: TenantRepositories) => {
    const idOf = new Map<string, UnitId>(all.map(({ id, code }) => [code, id]));
    const fresh = rows.filter(({ code }) => !idOf.has(code));
    for (const { code } of fresh) idOf.set(code, newId<UnitId>());
    const idFor = (code: string | null) => (code === null ? null : (idOf.get(code) ?? null));
    const last = Math.max(0, ...all.map(({ position }) => position));
    const added = fresh.map((row, i): NewUnit & { readonly code: string } => ({
      id: idOf.get(row.code) ?? newId<UnitId>(),
      parentId: idFor(row.parent),
      code: row.code,
      name: row.name,
      level: row.level,
      position: last + i + 1,
      archived: false,
    }));
    await units.insertMany(parentsFirst(added));
    for (const row of rows) {
      const before = rowOf.get(row.code);
      if (before)
        await units.update(before.id, {
          parentId: idFor(row.parent),
          name: row.name,
          level: row.level,
          archived: false,
        });
    }
  };
  return checked(outcome, write, { differences: differences.list() });
}

function parentsFirst(added: readonly NewUnit[]): NewUnit[] {
  const waiting = new Map(added.map((unit) => [unit.id, unit]));
  const ordered: NewUnit[] = [];
  const place = (unit: NewUnit) => {
    if (!waiting.delete(unit.id)) return;
    const parent = unit.parentId ? waiting.get(unit.parentId) : undefined;
    if (parent) place(parent);
    ordered.push(unit);
  };
  for (const unit of added) place(unit);
  return ordered;
}
