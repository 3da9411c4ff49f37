import { type UnitId, type UnitNode } from "@vensterbank/core";
import { newId, type NewUnit, type UnitRow } from "@vensterbank/db";
import { type RosterMatch } from "./match-roster.server";
import { type NetworkPlan } from "./plan-network.server";

export interface PlannedUnits {
  /** To be stored, parents first. */
  readonly added: readonly NewUnit[];
  /** The tree as the waves keep it, its top first. */
  readonly tree: readonly UnitNode[];
  /** By name in the file; null = the whole. */
  readonly idOf: ReadonlyMap<string | null, UnitId>;
}

/**
 * The units of a network that is brought in. What is not on the list comes as archived: it belongs to these waves and
 * takes no place in the organisation as it is today. A network of this organisation hangs under its top; any other has
 * a top of its own.
 * @param codeOf a free code for a new unit, by its number
 */
export function planUnits(
  { name: networkName, units }: NetworkPlan,
  matched: RosterMatch["units"],
  {
    rows,
    own,
    codeOf,
  }: { readonly rows: readonly UnitRow[]; readonly own: boolean; readonly codeOf: (place: number) => string },
): PlannedUnits {
  const standing = rows.find(({ archived, parentId }) => !archived && parentId === null);
  const last = Math.max(0, ...rows.map(({ position }) => position));
  const archived = true as const;
  const shared = own ? standing : undefined;
  const top: NewUnit | UnitRow = shared ?? {
    id: newId<UnitId>(),
    // Stored below the organisation's own top, of which there is one; in these waves it is the top itself.
    parentId: standing?.id ?? null,
    code: codeOf(0),
    name: networkName,
    level: standing ? "department" : "organisation",
    position: last + 1,
    archived,
  };
  const fresh = units
    .filter((unit) => !matched.has(unit))
    .map((name, i) => ({
      id: newId<UnitId>(),
      parentId: top.id,
      code: codeOf(i + 1),
      name,
      level: "team" as const,
      position: last + 2 + i,
      archived,
    }));
  const idOf = new Map<string | null, UnitId>([
    [null, top.id],
    ...matched,
    ...fresh.map(({ id, name }) => [name, id] as const),
  ]);
  const above = ancestorsOf([...matched.values()], rows).filter(({ id }) => id !== top.id);
  const node = ({ id, parentId = null, code, name, level }: NewUnit): UnitNode => ({
    id,
    parentId,
    code,
    name,
    level,
  });
  return {
    added: [...(shared ? [] : [top]), ...fresh],
    tree: [{ ...node(top), parentId: null, level: "organisation" }, ...above.map(node), ...fresh.map(node)],
    idOf,
  };
}

/** Units and everything above them, in the order of the list. */
function ancestorsOf(ids: readonly UnitId[], rows: readonly UnitRow[]): UnitRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wanted = new Set<UnitId>();
  for (const start of ids)
    for (let at: UnitId | null = start; at !== null && !wanted.has(at); at = byId.get(at)?.parentId ?? null)
      wanted.add(at);
  return rows.filter(({ id }) => wanted.has(id));
}
