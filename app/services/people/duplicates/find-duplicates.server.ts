import type { PersonRow } from "@vensterbank/db";
import { comparableName, nearNames } from "@vensterbank/names";
import { longWords, pairsSharing } from "./pairs-sharing";

/** Why two people may be one; in the order in which they are shown. */
export const duplicateReasons = ["email", "name", "near"] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

type Person = Pick<PersonRow, "id" | "name" | "email" | "activeTo">;
export interface DuplicatePair<P> {
  readonly reason: DuplicateReason;
  /** Longest on the list. */
  readonly first: P;
  readonly second: P;
}

/**
 * People who are likely listed twice: the same mail address, the same name, or names that are near, of which at least one is
 * on the list today. Names are only compared within the words that they share, so that a large list takes no long.
 * @param today YYYY-MM-DD. @param isDistinct whether somebody said that two are not the same
 */
export function findDuplicates<P extends Person>(
  people: readonly P[],
  today: string,
  isDistinct: (first: P, second: P) => boolean,
): DuplicatePair<P>[] {
  const found = new Map<string, DuplicatePair<P>>();
  const isActive = ({ activeTo }: P) => activeTo === null || activeTo >= today;
  const add = (reason: DuplicateReason, a: P, b: P) => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id} ${second.id}`;
    if (found.has(key) || !(isActive(a) || isActive(b)) || isDistinct(first, second)) return;
    found.set(key, { reason, first, second });
  };
  const emailOf = ({ email }: P) => (email === null ? [] : [email.toLowerCase()]);
  for (const [a, b] of pairsSharing(people, emailOf)) add("email", a, b);
  for (const [a, b] of pairsSharing(people, ({ name }) => [comparableName(name)])) add("name", a, b);
  for (const [a, b] of pairsSharing(people, ({ name }) => longWords(name), "rare"))
    if (nearNames(a.name, [b], 1).length > 0) add("near", a, b);
  const order = (reason: DuplicateReason) => duplicateReasons.indexOf(reason);
  return [...found.values()].sort(
    (a, b) => order(a.reason) - order(b.reason) || a.first.name.localeCompare(b.first.name, "nl"),
  );
}
