import { type InsideRole, type UnitId, type UnitNode } from "@vensterbank/core";
import { type ReleasedGroup, type ReleasedWaveResult } from "@vensterbank/reporting";
import { type WaveData } from "@vensterbank/typology";

/** How answers are told apart in a folder to recompute from: by unit or by role, never by both (decision 0011). */
export const divisions = ["roles", "units"] as const;
export type Division = (typeof divisions)[number];

/** A group of at least the threshold; the smallest thing that a line of the folder tells about a person. */
export interface AnswerClass {
  readonly id: string;
  /** Id of the department in the folder; null = directly under the organisation. */
  readonly parent: string | null;
  readonly name: string;
}

export interface AnswerClasses {
  readonly departments: readonly AnswerClass[];
  /** Leaf teams of the folder. */
  readonly teams: readonly AnswerClass[];
  readonly teamOf: (unitId: UnitId) => string;
  readonly roleOf: (role: InsideRole) => string;
}

const everybody = "all";

/** Every figure of the group is on the page: then its answers may stand under its own name. */
function whollyShown(group: ReleasedGroup): boolean {
  return (
    group.shown && group.position.shown && group.confusion.shown && group.facets.every((facet) => facet.shown)
  );
}

/**
 * The classes of one wave: groups that the page shows keep their name, the others are one class together, so that the
 * folder tells of no group that the page does not tell of. Null when not even the organisation may be seen.
 */
export function answerClasses(
  data: WaveData,
  result: ReleasedWaveResult,
  division: Division,
): AnswerClasses | null {
  if (!whollyShown(result.organisation)) return null;
  if (division === "roles") return roleClasses(data, result);
  const shown = new Set(
    [...result.departments, ...result.teams]
      .filter(whollyShown)
      .flatMap(({ group }) => ("unitId" in group ? [group.unitId] : [])),
  );
  return unitClasses(data, shown, result.threshold);
}

function roleClasses(data: WaveData, { roles, threshold }: ReleasedWaveResult): AnswerClasses {
  const shown = new Set(
    roles.filter(whollyShown).flatMap(({ group }) => (group.kind === "role" ? [group.role] : [])),
  );
  const others = data.responses.filter(({ role }) => !shown.has(role)).length;
  const apart = others === 0 || others >= threshold;
  return {
    departments: [],
    teams: [{ id: everybody, parent: null, name: everybody }],
    teamOf: () => everybody,
    roleOf: (role) => (!apart ? everybody : shown.has(role) ? role : "other"),
  };
}

function unitClasses(data: WaveData, shown: ReadonlySet<UnitId>, threshold: number): AnswerClasses {
  const byId = new Map(data.units.map((unit) => [unit.id, unit]));
  const departmentOf = (unit: UnitNode | undefined): UnitNode | null => {
    if (!unit || unit.level === "organisation") return null;
    if (unit.level === "department" && shown.has(unit.id)) return unit;
    return unit.parentId === null ? null : departmentOf(byId.get(unit.parentId));
  };
  const own = (unit: UnitNode | undefined) => unit?.level === "team" && shown.has(unit.id);
  const restOf = (department: UnitNode | null) => (department ? `${department.code}-rest` : "rest");
  const first = (id: UnitId) => {
    const unit = byId.get(id);
    return own(unit) && unit ? unit.code : restOf(departmentOf(unit));
  };
  const tooFew = (place: (id: UnitId) => string) => {
    const counts = new Map<string, number>();
    for (const { unitId } of data.responses) counts.set(place(unitId), (counts.get(place(unitId)) ?? 0) + 1);
    return [...counts].flatMap(([id, count]) => (count < threshold ? [id] : []));
  };
  // A remainder that is still too small takes its whole department with it, and then the whole organisation.
  const few = new Set(tooFew(first));
  const second = (id: UnitId) => {
    const department = departmentOf(byId.get(id));
    return few.has(restOf(department)) ? `${department?.code ?? ""}-all` : first(id);
  };
  const teamOf = tooFew(second).length > 0 ? () => everybody : second;
  const places = [...new Set([...data.frame, ...data.responses].map(({ unitId }) => unitId))];
  const teams = new Map<string, AnswerClass>();
  for (const unitId of places) {
    const id = teamOf(unitId);
    const unit = byId.get(unitId);
    const parent = id === everybody ? null : (departmentOf(unit)?.code ?? null);
    teams.set(id, { id, parent, name: own(unit) && unit && id === unit.code ? unit.name : id });
  }
  const used = new Set([...teams.values()].map(({ parent }) => parent));
  return {
    departments: data.units
      .filter(({ level, code }) => level === "department" && used.has(code))
      .map(({ code, name }) => ({ id: code, parent: null, name })),
    teams: [...teams.values()],
    teamOf,
    roleOf: () => everybody,
  };
}
