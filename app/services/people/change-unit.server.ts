import { appError, asId, type Result, type UnitId } from "@vensterbank/core";
import type { TenantRepositories, UnitRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { type UnitChange } from "./unit-input.server";
import { lastPosition, unitsAbove } from "./unit-tree.server";

/**
 * Changes the place of a unit in the tree, or whether it is in use. Waves that were opened keep the tree that they had.
 * Refuses with `unit-cycle` when a unit would come below itself, and `unit-in-use` when somebody or a unit in use is in
 * what is to be put away. The organisation itself stays where it is.
 * @returns the name of the unit
 */
export async function changeUnit(scope: MemberScope, change: UnitChange): Promise<Result<string>> {
  return writeResult(scope, async (repositories) => {
    const { units } = repositories;
    const all = await units.list();
    const unit = all.find(({ id }) => id === change.id) ?? refuse(appError("not-found"));
    if (unit.parentId === null && change.intent !== "order" && !unit.archived) refuse(appError("conflict"));
    switch (change.intent) {
      case "move":
        await moveUnit(repositories, all, unit, asId<UnitId>(change.parent));
        break;
      case "order":
        await orderUnit(repositories, all, unit, change.direction);
        break;
      case "archive":
        await archiveUnit(repositories, all, unit, todayOf(scope.clock));
        break;
      case "restore":
        await restoreUnit(repositories, all, unit);
    }
    await recordAudit(repositories, scope, "people.edit", unit.id);
    return unit.name;
  });
}

async function moveUnit({ units }: TenantRepositories, all: readonly UnitRow[], unit: UnitRow, to: UnitId) {
  const parent = all.find(({ id, archived }) => id === to && !archived);
  if (!parent) refuse(appError("invalid-input", { fields: [{ field: "parent", key: "field.required" }] }));
  if (parent.id === unit.id || unitsAbove(all, parent.id).some(({ id }) => id === unit.id))
    refuse(appError("unit-cycle"));
  if (unit.parentId === parent.id) return;
  await units.update(unit.id, { parentId: parent.id, position: lastPosition(all) });
  if (parent.level === "team") await units.update(parent.id, { level: "department" });
}

/** Swaps a unit with the one before or behind it below the same unit; at the end of the row nothing happens. */
async function orderUnit(
  { units }: TenantRepositories,
  all: readonly UnitRow[],
  unit: UnitRow,
  direction: "up" | "down",
) {
  const row = all.filter(({ parentId, archived }) => parentId === unit.parentId && !archived);
  const from = row.findIndex(({ id }) => id === unit.id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= row.length) return;
  const places = row.map(({ position }) => position).sort((a, b) => a - b);
  // Two units may have come in with one position.
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + 1);
  const ordered = row.with(from, row[to]).with(to, row[from]);
  for (const [i, { id, position }] of ordered.entries())
    if (position !== places[i]) await units.update(id, { position: places[i] });
}

async function archiveUnit(
  { units, people }: TenantRepositories,
  all: readonly UnitRow[],
  unit: UnitRow,
  today: string,
) {
  const hasUnits = all.some(({ parentId, archived }) => parentId === unit.id && !archived);
  const hasPeople = (await people.list()).some(
    ({ unitId, activeTo, mergedInto }) =>
      unitId === unit.id && mergedInto === null && (activeTo === null || activeTo >= today),
  );
  if (hasUnits || hasPeople) refuse(appError("unit-in-use"));
  await units.update(unit.id, { archived: true });
}

/** Below where it was; when that is not in use, below the organisation. */
async function restoreUnit({ units }: TenantRepositories, all: readonly UnitRow[], unit: UnitRow) {
  const top = all.find(({ parentId, archived }) => parentId === null && !archived);
  const parent = unitsAbove(all, unit.id).find(({ archived }) => !archived) ?? top;
  if (parent === undefined || parent.id === unit.id) refuse(appError("conflict"));
  await units.update(unit.id, { archived: false, parentId: parent.id, position: lastPosition(all) });
  if (parent.level === "team") await units.update(parent.id, { level: "department" });
  if (unit.level === "organisation") await units.update(unit.id, { level: "department" });
}
