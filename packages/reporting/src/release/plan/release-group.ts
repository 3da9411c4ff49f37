import { type UnitNode } from "@vensterbank/core";
import { type Cell, type GroupKey } from "@vensterbank/typology";
import { groupId } from "../group-id";

/** Whom a released figure is about: a group of a wave, or those of it who are in that group in another wave as well. */
export interface ReleaseGroup {
  readonly group: GroupKey;
  readonly linkedWith: string | null;
}

/** The name of a group in the log of releases. */
export function releaseGroupKey({ group, linkedWith }: ReleaseGroup): string {
  return linkedWith === null ? groupId(group) : `${groupId(group)} linked ${linkedWith}`;
}

const keyPattern = /^(?:organisation|unit (?<unit>\S+)|role (?<role>\S+))(?: linked (?<linked>\S+))?$/;

/**
 * Which cells a group in the log consists of, in the units of its wave.
 * @throws RangeError when the name is not one of `releaseGroupKey`
 */
export function cellsOfGroup(key: string, units: readonly UnitNode[]): (cell: Cell) => boolean {
  const parts = keyPattern.exec(key)?.groups;
  if (!parts && !keyPattern.test(key)) throw new RangeError(`no group is called ${key}`);
  const { unit, role, linked } = parts ?? {};
  const inside = unit === undefined ? null : unitsInside(unit, units);
  return (cell) =>
    (inside === null || (cell.unitId !== null && inside.has(cell.unitId))) &&
    (role === undefined || cell.role === role) &&
    (linked === undefined ||
      cell.linked.some(
        (place) =>
          place.waveId === linked &&
          (unit === undefined || place.within.some((id) => id === unit)) &&
          (role === undefined || place.role === role),
      ));
}

function unitsInside(id: string, units: readonly UnitNode[]): ReadonlySet<string> {
  const inside = new Set([id]);
  // Parents may come after their children in the list; every round goes one level deeper.
  for (let before = 0; before < inside.size;) {
    before = inside.size;
    for (const unit of units) if (unit.parentId !== null && inside.has(unit.parentId)) inside.add(unit.id);
  }
  return inside;
}
