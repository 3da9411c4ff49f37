import { comparableName } from "@vensterbank/names";

/** Who shares a word with so many is not compared with each of them: that would find half of a town. */
const mostOfOneKey = 60;
const shortestWord = 3;

/** The words of a name that are worth comparing by. */
export function longWords(name: string): string[] {
  return comparableName(name)
    .split(" ")
    .filter((word) => word.length >= shortestWord);
}

/**
 * Every two that have a key in common, once per key; a large list is gone through without comparing all with all.
 * @param keysOf "" is no key. @param whole what is done with a key that very many share: the first of them count, or with
 * `rare` none
 */
export function* pairsSharing<P>(
  all: readonly P[],
  keysOf: (one: P) => readonly string[],
  whole: "first" | "rare" = "first",
): Generator<readonly [P, P]> {
  const groups = new Map<string, P[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      if (key === "") continue;
      const group = groups.get(key) ?? [];
      group.push(one);
      groups.set(key, group);
    }
  for (const group of groups.values()) {
    if (whole === "rare" && group.length > mostOfOneKey) continue;
    const some = group.slice(0, mostOfOneKey);
    for (const [i, a] of some.entries()) for (const b of some.slice(i + 1)) yield [a, b];
  }
}
