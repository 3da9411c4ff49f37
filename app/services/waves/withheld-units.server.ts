import { type UnitId, type UnitNode } from "@vensterbank/core";
import { withholdInTree } from "@vensterbank/reporting";

/** People of a unit, or of the organisation: how many were invited, and how many have sent their answers. */
export interface ResponseCounts {
  readonly invited: number;
  readonly submitted: number;
}

export interface WithheldUnits {
  readonly organisation: boolean;
  readonly units: ReadonlySet<UnitId>;
}

interface ResponseTree {
  readonly units: readonly Pick<UnitNode, "id" | "parentId">[];
  /** A unit with everything below it. */
  readonly within: (unit: UnitId) => ResponseCounts;
  /** People of a unit who are in none of the units below it. */
  readonly directly: (unit: UnitId) => ResponseCounts;
  readonly organisation: ResponseCounts;
}

/**
 * Units of which the share that answered is not told: those in which fewer people than the threshold were invited or, when
 * the wave is closed, answered, and those that would give them away by subtraction from the unit above. People directly
 * in a unit that has others below it count as one of those.
 */
export function withheldUnits(tree: ResponseTree, threshold: number, closed: boolean): WithheldUnits {
  const { units, within, directly, organisation } = tree;
  const tops = units.filter(({ parentId }) => parentId === null);
  // One unit at the top with everybody in it is the organisation.
  const root =
    tops.length === 1 && within(tops[0].id).invited === organisation.invited ? tops[0].id : "organisation";
  const counts = new Map<string, ResponseCounts>([[root, organisation]]);
  const groups = [{ id: root as string, parentId: null as string | null }];
  const put = (id: string, parentId: string, of: ResponseCounts) => {
    counts.set(id, of);
    groups.push({ id, parentId });
  };
  for (const { id, parentId } of units) {
    if (id !== root) put(id, parentId ?? root, within(id));
    if (units.some((other) => other.parentId === id)) put(`directly in ${id}`, id, directly(id));
  }
  const countOf = (id: string) => counts.get(id) ?? { invited: 0, submitted: 0 };
  const withheld = withholdInTree(
    groups.map((group) => ({ ...group, invited: countOf(group.id).invited })),
    threshold,
    (id) => {
      const { invited, submitted } = countOf(id);
      return { n: invited, uniform: closed && submitted < threshold };
    },
  );
  return {
    organisation: withheld.has(root),
    units: new Set(units.map(({ id }) => id).filter((id) => withheld.has(id))),
  };
}
