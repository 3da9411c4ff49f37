import { type InsideRole, type UnitNode } from "@vensterbank/core";
import { type CountedGroup, type WithheldReason, withholdGroups } from "@vensterbank/disclosure";
import { type GroupKey, type WaveResult } from "@vensterbank/typology";

/** How many stand behind one figure of a group; `uniform`: all of them alike, so that the figure tells each answer. */
export interface FigureCount {
  readonly n: number;
  readonly uniform?: boolean;
}

/** Group id → why a figure is withheld; groups that are not in it are shown. */
export type Decision = ReadonlyMap<string, WithheldReason>;

interface TreeGroup {
  readonly id: string;
  readonly parentId: string | null;
  readonly invited: number;
  readonly keep: number;
}

export const organisationId = "organisation";

export function groupId(group: GroupKey): string {
  if (group.kind === "organisation") return organisationId;
  return group.kind === "role" ? `role ${group.role}` : `unit ${group.unitId}`;
}

/** Two ways of dividing the organisation; each is protected against subtraction within itself. */
export interface GroupTrees {
  readonly units: readonly TreeGroup[];
  readonly roles: readonly TreeGroup[];
  readonly threshold: number;
}

/** Comparing managers with professionals is what the product is for: their rows are given up last. */
const missedMost: readonly InsideRole[] = ["manager", "professional"];

export function groupTrees(result: WaveResult, units: readonly UnitNode[], threshold: number): GroupTrees {
  const root = { id: organisationId, parentId: null, invited: result.organisation.invited, keep: 0 };
  const known = new Set([...result.departments, ...result.teams].map(({ group }) => groupId(group)));
  const parentOf = new Map(units.map((unit) => [`unit ${unit.id}`, unit.parentId]));
  const parentIn = (id: string) => {
    const parent = `unit ${parentOf.get(id) ?? ""}`;
    return known.has(parent) ? parent : organisationId;
  };
  return {
    threshold,
    units: [
      root,
      ...[...result.departments, ...result.teams].map(({ group, invited }) => {
        const id = groupId(group);
        return { id, parentId: parentIn(id), invited, keep: 0 };
      }),
    ],
    roles: [
      root,
      ...result.roles.map(({ group, invited }) => ({
        id: groupId(group),
        parentId: organisationId,
        invited,
        keep: group.kind === "role" && missedMost.includes(group.role) ? 1 : 0,
      })),
    ],
  };
}

/**
 * Which groups show one figure. Each figure has its own counts, because not everybody answers everything. A group whose
 * answers are all alike is treated as one that is too small.
 */
export function decide(
  { units, roles, threshold }: GroupTrees,
  count: (id: string) => FigureCount,
  before: Decision = new Map(),
): Decision {
  const reasons = new Map<string, WithheldReason>();
  for (const tree of [units, roles]) {
    for (const [id, reason] of withholdGroups(counted(tree, count, threshold), threshold)) {
      const alike = (count(id).uniform ?? false) && count(id).n >= threshold;
      reasons.set(id, alike ? "protects-another-group" : reason);
    }
  }
  for (const [id, reason] of before) reasons.set(id, reason);
  return reasons;
}

function counted(
  tree: readonly TreeGroup[],
  count: (id: string) => FigureCount,
  threshold: number,
): CountedGroup[] {
  const size = (id: string) => {
    const { n, uniform = false } = count(id);
    return uniform ? Math.min(n, threshold - 1) : n;
  };
  const groups = tree.map((group) => ({ ...group, answered: size(group.id) }));
  return groups.flatMap((group) => [group, ...directlyIn(group, tree, count)]);
}

/** People who belong to a unit but to none of the units in it: they follow by subtraction like a unit of their own. */
function directlyIn(
  parent: TreeGroup,
  tree: readonly TreeGroup[],
  count: (id: string) => FigureCount,
): CountedGroup[] {
  const children = tree.filter(({ parentId }) => parentId === parent.id);
  if (children.length === 0) return [];
  const answered = count(parent.id).n - children.reduce((sum, { id }) => sum + count(id).n, 0);
  if (answered <= 0) return [];
  return [{ id: `rest of ${parent.id}`, parentId: parent.id, answered, invited: answered }];
}
