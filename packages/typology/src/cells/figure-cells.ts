import { type InsideRole, type UnitId } from "@vensterbank/core";
import { type Cell, type FigureCells, type FigureValues, type LinkedPlace } from "./wave-cells";

/** Somebody who answered, with what a figure makes of it. */
export interface CellMember {
  readonly unitId: UnitId | null;
  readonly role: InsideRole;
  readonly linked: readonly LinkedPlace[];
  readonly values: FigureValues;
}

export interface FigureFrame extends Pick<FigureCells, "figure" | "scale" | "releasedFor" | "singleItem"> {
  /** Sums of the values mean something: means are released of them. */
  readonly additive: boolean;
}

interface Gathered {
  readonly cell: Cell;
  readonly members: NonNullable<FigureValues>[];
}

/** Gathers people into cells, in an order that does not depend on theirs. */
export function figureCells(
  { additive, ...frame }: FigureFrame,
  members: readonly CellMember[],
): FigureCells {
  const gathered = new Map<string, Gathered>();
  for (const { unitId, role, linked, values } of members) {
    if (values === null) continue;
    const key = [`${unitId} ${role}`, ...linked.map(placeKey)].join("; ");
    const known = gathered.get(key) ?? { cell: { unitId, role, linked, n: 0 }, members: [] };
    known.members.push(values);
    gathered.set(key, known);
  }
  const sorted = [...gathered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const names = Object.keys(sorted[0]?.members[0] ?? {});
  const perName = <T>(of: (values: readonly number[]) => T) =>
    Object.fromEntries(
      names.map((name) => [name, sorted.map(({ members: all }) => of(all.map((values) => values[name])))]),
    );
  return {
    ...frame,
    cells: sorted.map(({ cell, members: all }) => ({ ...cell, n: all.length })),
    sums: additive ? perName((values) => values.reduce((sum, value) => sum + value, 0)) : {},
    alike: perName((values) => (values.every((value) => value === values[0]) ? values[0] : null)),
  };
}

const placeKey = ({ waveId, role, within }: LinkedPlace) => `${waveId} ${role} ${within.join(" ")}`;
