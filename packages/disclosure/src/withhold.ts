/**
 * Primary suppression and its complement inside one partition (methods 4, "hierarchy special case").
 * It protects a tree of groups against subtraction within the tree; it does not know overlapping partitions, other waves
 * or what was released before.
 */

/** Why a group shows nothing. A closed list: each code has a sentence in the `results` catalogue (`withheld.<code>`). */
export const withheldReasons = ["too-few-invited", "too-few-answers", "protects-another-group"] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** A group of people whose figures might be released. Groups with one `parentId` share no person and make up the parent. */
export interface CountedGroup {
  readonly id: string;
  readonly parentId: string | null;
  /** People who answered. */
  readonly answered: number;
  /** People who were entitled to answer. */
  readonly invited: number;
  /** Of siblings, the lowest is withheld first to protect another; equal ones by size. Absent is 0. */
  readonly keep?: number;
}

/** The reason that a group's own size gives to withhold it, or null. @param threshold fewest invited and answered */
export function primaryReason(
  group: Pick<CountedGroup, "answered" | "invited">,
  threshold: number,
): "too-few-invited" | "too-few-answers" | null {
  if (group.invited < threshold) return "too-few-invited";
  if (group.answered < threshold) return "too-few-answers";
  return null;
}

/**
 * Decides which groups show nothing.
 *
 * A group below the threshold is withheld. When the withheld siblings together are fewer than the threshold, their sum
 * would follow from the parent less the shown siblings, so the smallest shown sibling is withheld as well, until they
 * are enough or none is left; then the parent itself is withheld.
 *
 * @returns group id → reason, for withheld groups only
 */
export function withholdGroups(
  groups: readonly CountedGroup[],
  threshold: number,
): ReadonlyMap<string, WithheldReason> {
  const withheld = new Map<string, WithheldReason>();
  const children = new Map<string | null, CountedGroup[]>();
  for (const group of groups) {
    children.set(group.parentId, [...(children.get(group.parentId) ?? []), group]);
    const reason = primaryReason(group, threshold);
    if (reason) withheld.set(group.id, reason);
  }
  const settle = (parent: CountedGroup): void => {
    const siblings = children.get(parent.id) ?? [];
    for (const child of siblings) settle(child);
    if (withheld.has(parent.id)) return;
    if (!protectSiblings(siblings, threshold, withheld)) withheld.set(parent.id, "protects-another-group");
  };
  for (const root of children.get(null) ?? []) {
    settle(root);
    hideBehindChildren(root, children, withheld);
  }
  return withheld;
}

/** A withheld group must not follow from adding up its shown children: one of them, the smallest, is withheld too. */
function hideBehindChildren(
  group: CountedGroup,
  children: ReadonlyMap<string | null, readonly CountedGroup[]>,
  withheld: Map<string, WithheldReason>,
): void {
  const answering = (children.get(group.id) ?? []).filter((child) => child.answered > 0);
  const [smallest] = [...answering].sort(leastMissed);
  if (smallest && withheld.has(group.id) && !answering.some((child) => withheld.has(child.id))) {
    withheld.set(smallest.id, "protects-another-group");
  }
  for (const child of answering) hideBehindChildren(child, children, withheld);
}

/** @returns false when even all siblings together are too few to hide the withheld ones behind */
function protectSiblings(
  siblings: readonly CountedGroup[],
  threshold: number,
  withheld: Map<string, WithheldReason>,
): boolean {
  const hidden = siblings.filter((group) => withheld.has(group.id) && group.answered > 0);
  if (hidden.length === 0) return true;
  const shown = siblings.filter((group) => !withheld.has(group.id)).sort(leastMissed);
  let answeredBehind = hidden.reduce((sum, group) => sum + group.answered, 0);
  let count = hidden.length;
  while (answeredBehind < threshold || count < 2) {
    const next = shown.shift();
    if (!next) return answeredBehind >= threshold;
    withheld.set(next.id, "protects-another-group");
    answeredBehind += next.answered;
    count += 1;
  }
  return true;
}

/** The order in which shown groups are given up for another. */
function leastMissed(a: CountedGroup, b: CountedGroup): number {
  return (a.keep ?? 0) - (b.keep ?? 0) || a.answered - b.answered || (a.id < b.id ? -1 : 1);
}
