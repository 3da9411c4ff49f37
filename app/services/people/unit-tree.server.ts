import { type UnitId } from "@vensterbank/core";
import type { UnitRow } from "@vensterbank/db";

/** The units above one, nearest first. Ends in a tree that was put together wrongly too. */
export function unitsAbove(all: readonly UnitRow[], id: UnitId): UnitRow[] {
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const above: UnitRow[] = [];
  for (let at = byId.get(id)?.parentId ?? null; at !== null && above.length < all.length;) {
    const unit = byId.get(at);
    if (unit === undefined) break;
    above.push(unit);
    at = unit.parentId;
  }
  return above;
}

/** Position behind all others. */
export function lastPosition(all: readonly UnitRow[]): number {
  return Math.max(0, ...all.map(({ position }) => position)) + 1;
}
