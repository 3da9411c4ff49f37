import { comparableName, nearNames } from "@vensterbank/names";
import { longWords, pairsSharing } from "../people/duplicates/pairs-sharing";

/** Why two partner organisations may be one; in the order in which they are shown. */
const reasons = ["name", "contact", "near"] as const;
export type DuplicatePartnerReason = (typeof reasons)[number];

interface Named {
  readonly id: string;
  readonly name: string;
  /** Mail addresses of who answers for it. */
  readonly addresses: readonly string[];
}
export interface DuplicatePartners<P> {
  readonly reason: DuplicatePartnerReason;
  /** Longest on the list. */
  readonly first: P;
  readonly second: P;
}

/**
 * Partner organisations that are likely listed twice: the same name, a contact with the same mail address, or names that are
 * near, the initials of one another included.
 * @param isDistinct whether somebody said that two are not the same
 */
export function findDuplicatePartners<P extends Named>(
  partners: readonly P[],
  isDistinct: (first: P, second: P) => boolean,
): DuplicatePartners<P>[] {
  const found = new Map<string, DuplicatePartners<P>>();
  const add = (reason: DuplicatePartnerReason, [a, b]: readonly [P, P]) => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id} ${second.id}`;
    if (!found.has(key) && !isDistinct(first, second)) found.set(key, { reason, first, second });
  };
  for (const pair of pairsSharing(partners, ({ name }) => [comparableName(name)])) add("name", pair);
  const addressesOf = ({ addresses }: P) => addresses.map((address) => address.toLowerCase());
  for (const pair of pairsSharing(partners, addressesOf)) add("contact", pair);
  for (const pair of pairsSharing(partners, ({ name }) => [...longWords(name), initialsOf(name)], "rare"))
    if (nearNames(pair[0].name, [pair[1]], 1).length > 0) add("near", pair);
  return [...found.values()].sort(
    (a, b) =>
      reasons.indexOf(a.reason) - reasons.indexOf(b.reason) || a.first.name.localeCompare(b.first.name, "nl"),
  );
}

/** "" for a name of one word. */
function initialsOf(name: string): string {
  const words = comparableName(name).split(" ");
  return words.length < 2 ? "" : words.map((word) => word[0]).join("");
}
