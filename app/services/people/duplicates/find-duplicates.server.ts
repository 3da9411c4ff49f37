import type { PersonRow } from "@vensterbank/db";
import { comparableName, nearNames } from "@vensterbank/names";

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

/** People of a name word that so many share are not compared with each other: that would find half of a town. */
const mostOfOneWord = 60;
const shortestWord = 3;

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
  const eachPair = (groups: ReadonlyMap<string, readonly P[]>, visit: (a: P, b: P) => void) => {
    for (const group of groups.values())
      for (const [i, a] of group.slice(0, mostOfOneWord).entries())
        for (const b of group.slice(i + 1, mostOfOneWord)) visit(a, b);
  };
  const byEmail = grouped(people, ({ email }) => (email === null ? [] : [email.toLowerCase()]));
  eachPair(byEmail, (a, b) => add("email", a, b));
  const byName = grouped(people, ({ name }) => [comparableName(name)]);
  eachPair(byName, (a, b) => add("name", a, b));
  const byWord = grouped(people, ({ name }) =>
    comparableName(name)
      .split(" ")
      .filter((word) => word.length >= shortestWord),
  );
  const few = new Map([...byWord].filter(([, group]) => group.length <= mostOfOneWord));
  eachPair(few, (a, b) => {
    if (nearNames(a.name, [b], 1).length > 0) add("near", a, b);
  });
  const order = (reason: DuplicateReason) => duplicateReasons.indexOf(reason);
  return [...found.values()].sort(
    (a, b) => order(a.reason) - order(b.reason) || a.first.name.localeCompare(b.first.name, "nl"),
  );
}

function grouped<P>(people: readonly P[], keysOf: (person: P) => readonly string[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const person of people)
    for (const key of new Set(keysOf(person))) {
      if (key === "") continue;
      const group = groups.get(key) ?? [];
      group.push(person);
      groups.set(key, group);
    }
  return groups;
}
