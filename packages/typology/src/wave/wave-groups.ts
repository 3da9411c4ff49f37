import { type InsideRole, insideRoles, type UnitId, type UnitLevel, type UnitNode } from "@vensterbank/core";
import { type GroupKey } from "../wave-result";

/** Where somebody stands. */
export interface Place {
  readonly unitId: UnitId;
  readonly role: InsideRole;
}

/** A group that results are given for, and who belongs to it. */
export interface WaveGroup {
  readonly key: GroupKey;
  readonly has: (place: Place) => boolean;
  /** Units inside it in their order; none for a role. */
  readonly units: readonly UnitNode[];
}

export interface WaveGroups {
  readonly organisation: WaveGroup;
  readonly departments: readonly WaveGroup[];
  readonly teams: readonly WaveGroup[];
  readonly roles: readonly WaveGroup[];
}

/** @param present places in the wave: roles without anybody are left out */
export function waveGroups(units: readonly UnitNode[], present: readonly Place[]): WaveGroups {
  const parents = new Map(units.map((one) => [one.id, one.parentId]));
  const levelled = (level: Exclude<UnitLevel, "organisation">) =>
    units.filter((unit) => unit.level === level).map((unit) => unitGroup(units, parents, unit, level));
  return {
    organisation: { key: { kind: "organisation" }, has: () => true, units },
    departments: levelled("department"),
    teams: levelled("team"),
    roles: insideRoles
      .filter((role) => present.some((place) => place.role === role))
      .map((role) => ({ key: { kind: "role", role }, has: (place) => place.role === role, units: [] })),
  };
}

function unitGroup(
  units: readonly UnitNode[],
  parents: ReadonlyMap<UnitId, UnitId | null>,
  unit: UnitNode,
  kind: "department" | "team",
): WaveGroup {
  const inside = units.filter((one) => {
    // A tree is never deeper than it has units; a loop in the data ends here.
    let at: UnitId | null = one.id;
    for (let steps = 0; at !== null && steps <= units.length; steps++) {
      if (at === unit.id) return true;
      at = parents.get(at) ?? null;
    }
    return false;
  });
  const ids = new Set(inside.map((one) => one.id));
  return { key: { kind, unitId: unit.id }, has: (place) => ids.has(place.unitId), units: inside };
}

/** Every group of a wave, the organisation first. */
export function allGroups({ organisation, departments, teams, roles }: WaveGroups): WaveGroup[] {
  return [organisation, ...departments, ...teams, ...roles];
}
