import { InputError } from "../input/input-error";

/** Unions of atoms beyond which a case is refused instead of audited by trying them all. */
const unionBound = 500_000;

/**
 * Every union of atoms of fewer than k people whose sum follows from the shown groups. An audit of the outcome, not of the
 * way to it: it shares nothing with the gate, tries all unions, and eliminates whole numbers without dividing.
 *
 * @returns atoms of each exposed set @throws InputError when there are too many unions
 */
export function exposedSets(
  atoms: Readonly<Record<string, number>>,
  shown: readonly (readonly string[])[],
  k: number,
): readonly (readonly string[])[] {
  const names = Object.keys(atoms).filter((name) => atoms[name] > 0);
  const echelon: bigint[][] = [];
  const vectorOf = (members: readonly string[]) => names.map((name) => (members.includes(name) ? 1n : 0n));
  for (const members of shown) {
    const rest = eliminate(vectorOf(members), echelon);
    if (rest.some((value) => value !== 0n)) echelon.push(rest);
  }
  const exposed: string[][] = [];
  let tried = 0;
  const extend = (set: readonly string[], people: number, from: number): void => {
    for (let i = from; i < names.length; i++) {
      const more = people + atoms[names[i]];
      if (more >= k) continue;
      tried += 1;
      if (tried > unionBound) throw new InputError("too many sets of atoms to audit one by one");
      const union = [...set, names[i]];
      if (eliminate(vectorOf(union), echelon).every((value) => value === 0n)) exposed.push(union);
      extend(union, more, i + 1);
    }
  };
  extend([], 0, 0);
  return exposed;
}

/** What is left of a vector when multiples of the rows take away its entry at each row's first non-zero place. */
function eliminate(vector: readonly bigint[], echelon: readonly (readonly bigint[])[]): bigint[] {
  let rest = [...vector];
  for (const row of echelon) {
    const lead = row.findIndex((value) => value !== 0n);
    const [here, there] = [rest[lead], row[lead]];
    if (here !== 0n) rest = rest.map((value, i) => value * there - row[i] * here);
  }
  return rest;
}
