import { type CountedGroup, type WithheldReason, withholdGroups } from "@vensterbank/disclosure";

/** How many stand behind one figure of a group; `uniform`: all of them alike, so that the figure tells each answer. */
export interface FigureCount {
  readonly n: number;
  readonly uniform?: boolean;
}

interface TreeGroup {
  readonly id: string;
  readonly parentId: string | null;
  readonly invited: number;
}

/**
 * Which groups of one tree show a count of people, while nothing was released yet: how many take part in an open wave. A
 * group that is too small is withheld, and what would give it away by subtraction. A group whose answers are all alike is
 * treated as one that is too small.
 * @returns group id → reason, for withheld groups only
 */
export function withholdInTree(
  tree: readonly TreeGroup[],
  threshold: number,
  count: (id: string) => FigureCount,
): ReadonlyMap<string, WithheldReason> {
  const reasons = new Map<string, WithheldReason>();
  for (const [id, reason] of withholdGroups(counted(tree, count, threshold), threshold)) {
    const alike = (count(id).uniform ?? false) && count(id).n >= threshold;
    reasons.set(id, alike ? "protects-another-group" : reason);
  }
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
