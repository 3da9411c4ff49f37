import { type UnitId } from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { type Candidate, decideReleases } from "@vensterbank/disclosure";
import { withholdInTree } from "@vensterbank/reporting";
import { nobody, type ResponseGroups, type ResponseRole } from "./response-groups.server";
import { type ResponseCounts, withheldUnits } from "./withheld-units.server";

/** Groups of which the share that answered is told. */
export interface ToldGroups {
  readonly inside: boolean;
  readonly units: ReadonlySet<UnitId>;
  readonly roles: ReadonlySet<ResponseRole>;
  readonly partners: boolean;
  readonly sectors: ReadonlySet<string>;
}

/**
 * Units, roles and sectors together: none is told that is too small, and none that would, with all the others, give a set
 * of fewer people than the threshold away. Units first protect each other as a tree; then every row that is left is
 * tried against all others by the gate, roles before teams.
 * @param closed also fewer answers than the threshold are too few
 */
export async function toldGroups(
  groups: ResponseGroups,
  { units, settings }: Pick<FrozenWave, "units" | "settings">,
  closed: boolean,
): Promise<ToldGroups> {
  const threshold = settings.thresholds.results;
  const few = ({ invited, submitted }: ResponseCounts) =>
    invited < threshold || (closed && submitted < threshold);
  const tree = withheldUnits(
    {
      units,
      within: (unit) => groups.units.get(unit) ?? nobody,
      directly: (unit) => groups.directly.get(unit) ?? nobody,
      organisation: groups.inside,
    },
    threshold,
    closed,
  );
  const above = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const isIn = (unit: UnitId, within: UnitId): boolean => {
    for (let at: UnitId | null = unit; at !== null; at = above.get(at) ?? null)
      if (at === within) return true;
    return false;
  };
  const candidate = (id: string, priority: number, of: ResponseCounts, has: CellTest): Candidate => ({
    id,
    priority,
    invited: of.invited,
    atoms: groups.cells.flatMap((cell, i) => (has(cell) ? [i] : [])),
  });
  const candidates = [
    ...(tree.organisation ? [] : [candidate("inside", 3, groups.inside, () => true)]),
    ...[...groups.roles].flatMap(([role, of]) =>
      few(of) ? [] : [candidate(`role.${role}`, 2, of, (cell) => isOf(role, cell.role))],
    ),
    ...[...groups.units].flatMap(([id, of]) =>
      tree.units.has(id) || few(of) ? [] : [candidate(`unit.${id}`, 1, of, ({ unitId }) => isIn(unitId, id))],
    ),
  ];
  const told = await gate(groups, candidates, threshold, closed);
  return {
    inside: told.has("inside"),
    units: new Set([...groups.units.keys()].filter((id) => told.has(`unit.${id}`))),
    roles: new Set([...groups.roles.keys()].filter((role) => told.has(`role.${role}`))),
    ...toldOutside(groups, threshold, closed),
  };
}

type CellTest = (cell: ResponseGroups["cells"][number]) => boolean;

function isOf(role: ResponseRole, of: ResponseGroups["cells"][number]["role"]): boolean {
  return role === of || (role === "management" && (of === "manager" || of === "director"));
}

/** Whoever was invited is protected; after closing, so is whoever answered. */
async function gate(
  { cells }: ResponseGroups,
  candidates: readonly Candidate[],
  threshold: number,
  closed: boolean,
): Promise<ReadonlySet<string>> {
  const pass = async (count: (cell: ResponseCounts) => number, some: readonly Candidate[]) => {
    const atoms = cells.map((cell) => ({ id: `${cell.unitId}/${cell.role}`, n: count(cell) }));
    const system = { atoms, scale: [0, 1] as const, sums: {} };
    const verdicts = await decideReleases(system, [], some, { threshold });
    return some.filter(({ id }) => verdicts.get(id)?.shown);
  };
  let left = await pass(({ invited }) => invited, candidates);
  if (closed) left = await pass(({ submitted }) => submitted, left);
  return new Set(left.map(({ id }) => id));
}

function toldOutside({ partners, sectors }: ResponseGroups, threshold: number, closed: boolean) {
  const counts = new Map([
    ["partners", partners],
    ...[...sectors].map(([s, of]) => [`in ${s}`, of] as const),
  ]);
  const withheld = withholdInTree(
    [...counts].map(([id, { invited }]) => ({
      id,
      parentId: id === "partners" ? null : "partners",
      invited,
    })),
    threshold,
    (id) => {
      const { invited, submitted } = counts.get(id) ?? nobody;
      return { n: invited, uniform: closed && submitted < threshold };
    },
  );
  return {
    partners: !withheld.has("partners"),
    sectors: new Set([...sectors.keys()].filter((sector) => !withheld.has(`in ${sector}`))),
  };
}
