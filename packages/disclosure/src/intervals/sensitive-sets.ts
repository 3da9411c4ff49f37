import { type Equation } from "./feasible-sums";

/** A union of atoms with fewer people than the threshold. */
export interface SensitiveSet {
  readonly atoms: readonly number[];
  readonly n: number;
}

/** Above this many unions only the ones that are most at risk are audited. */
export const allSetsBound = 2_000;

/** Within one equation all unions are audited while they are fewer. */
const unionsOfEquation = 500;

/**
 * The sets whose intervals are audited. All unions while they are few. Otherwise every small atom, every small class of
 * atoms that no equation tells apart, and within each equation, released or derived, all unions or, if they are many,
 * one as large as can be: in one equation the interval of a set, per person, is narrower the more of its people it holds.
 *
 * @param derived atoms of equations that follow from the released ones
 */
export function sensitiveSets(
  people: readonly number[],
  equations: readonly Equation[],
  derived: readonly (readonly number[])[],
  threshold: number,
): readonly SensitiveSet[] {
  const involved = [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))];
  const small = involved.filter((atom) => people[atom] > 0 && people[atom] < threshold).sort((a, b) => a - b);
  const all = unions(small, people, threshold, allSetsBound);
  if (all) return all;
  const isSmall = new Set(small);
  const sets = new Map<string, SensitiveSet>();
  const add = (set: SensitiveSet) => sets.set(set.atoms.join(" "), set);
  for (const atoms of [...small.map((atom) => [atom]), ...classes(small, equations)]) {
    const n = atoms.reduce((sum, atom) => sum + people[atom], 0);
    if (n < threshold) add({ atoms, n });
  }
  for (const atoms of [...equations.map(({ weights }) => [...weights.keys()]), ...derived]) {
    const within = atoms.filter((atom) => isSmall.has(atom)).sort((a, b) => a - b);
    const some =
      unions(within, people, threshold, unionsOfEquation) ?? largestUnion(within, people, threshold);
    for (const set of some) add(set);
  }
  return [...sets.values()];
}

/** All unions below the threshold, or null when they are more than the bound. */
function unions(
  small: readonly number[],
  people: readonly number[],
  threshold: number,
  bound: number,
): readonly SensitiveSet[] | null {
  const sets: SensitiveSet[] = [];
  const extend = (atoms: readonly number[], n: number, from: number): boolean => {
    for (let i = from; i < small.length; i++) {
      const more = n + people[small[i]];
      if (more >= threshold) continue;
      const set = [...atoms, small[i]];
      sets.push({ atoms: set, n: more });
      if (sets.length > bound || !extend(set, more, i + 1)) return false;
    }
    return true;
  };
  return extend([], 0, 0) ? sets : null;
}

function classes(small: readonly number[], equations: readonly Equation[]): readonly number[][] {
  const signatures = new Map<number, string[]>(small.map((atom) => [atom, []]));
  equations.forEach(({ weights }, index) => {
    for (const [atom, weight] of weights) signatures.get(atom)?.push(`${index}:${weight}`);
  });
  const alike = new Map<string, number[]>();
  for (const [atom, signature] of signatures) {
    const key = signature.join(" ");
    alike.set(key, [...(alike.get(key) ?? []), atom]);
  }
  return [...alike.values()];
}

/** A union of atoms with as many people as fit below the threshold (subset sum). */
function largestUnion(
  atoms: readonly number[],
  people: readonly number[],
  threshold: number,
): readonly SensitiveSet[] {
  const reached: (readonly number[] | undefined)[] = [[]];
  for (const atom of atoms) {
    for (let n = threshold - 1; n >= people[atom]; n--) {
      const rest = reached[n - people[atom]];
      if (!reached[n] && rest) reached[n] = [...rest, atom];
    }
    if (reached[threshold - 1]) break;
  }
  for (let n = threshold - 1; n > 0; n--) {
    const union = reached[n];
    if (union) return [{ atoms: union, n }];
  }
  return [];
}
