import { type UnitId, type UnitLevel } from "@vensterbank/core";
import type { TenantRepositories, UnitRow } from "@vensterbank/db";

/** A unit in the order of the tree. */
export interface UnitLine {
  readonly id: UnitId;
  /** Null: the organisation. */
  readonly parentId: UnitId | null;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** 0 is the organisation. */
  readonly depth: number;
  /** People on the list today, in the unit and the units below it. */
  readonly people: number;
}

/** The tree of units in use, parents before their children. @param today YYYY-MM-DD */
export async function unitLines({ units, people }: TenantRepositories, today: string): Promise<UnitLine[]> {
  const all = (await units.list()).filter(({ archived }) => !archived);
  const known = new Set(all.map(({ id }) => id));
  const parentOf = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<UnitId, number>();
  for (const { unitId } of await people.listActiveOn(today))
    for (let at: UnitId | null = unitId; at !== null; at = parentOf.get(at) ?? null)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  const line = ({ id, parentId, code, name, level }: UnitRow, depth: number): UnitLine => {
    return { id, parentId, code, name, level, depth, people: counts.get(id) ?? 0 };
  };
  const below = (parent: UnitRow, depth: number): UnitLine[] => [
    line(parent, depth),
    ...all.filter(({ parentId }) => parentId === parent.id).flatMap((unit) => below(unit, depth + 1)),
  ];
  return all
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((top) => below(top, 0));
}
