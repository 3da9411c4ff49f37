import { type MapUnit } from "@vensterbank/charts";
import { type UnitNode } from "@vensterbank/core";

/** Units as a map names them, and where each id stands in that list. */
export interface UnitList {
  readonly units: readonly MapUnit[];
  readonly parts: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Units without units below them, with the part of the organisation that each belongs to. */
export function unitList(tree: readonly UnitNode[]): UnitList {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const above = new Set(tree.map(({ parentId }) => parentId));
  const partOf = (unit: UnitNode): UnitNode => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return parent === undefined || parent.parentId === null ? unit : partOf(parent);
  };
  const leaves = tree.filter(({ id }) => !above.has(id));
  const parts = [...new Set(leaves.map(partOf))];
  return {
    units: leaves.map((unit) => ({
      code: unit.code,
      label: unit.name,
      part: parts.indexOf(partOf(unit)),
    })),
    parts: parts.map(({ name }) => name),
    placeOf: new Map(leaves.map(({ id }, place) => [id, place])),
  };
}
