/** One cell of the finest partition of the people behind one set of figures. */
export interface Atom {
  readonly id: string;
  /** People of this cell who answered; 0 allowed. */
  readonly n: number;
}

/**
 * All that is asked of the same people: their answers are one linear system. Every published sum is one equation in the
 * unknown sums of the atoms. A later wave asks anew, so it is a system of its own; figures that carry old answers
 * forward belong to the system of the wave in which they were given.
 */
export interface AnswerSystem {
  readonly atoms: readonly Atom[];
  /** Bounds of one answer, in scale points. */
  readonly scale: readonly [number, number];
  /** Variable → sum of answers per atom, in the order of `atoms`. Without variables there is no interval audit. */
  readonly sums: Readonly<Record<string, readonly number[]>>;
  /** Variable → the one value that everybody in the atom gave, or null when they differ. */
  readonly alike?: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A figure that might be released: the people of some atoms, plain or weighted. */
export interface Candidate {
  readonly id: string;
  /** Indexes into `system.atoms`, each at most once. */
  readonly atoms: readonly number[];
  /**
   * Weight per listed atom, at least 0; absent = 1, a plain group. Taken as exact fractions: give weighted figures a lower
   * priority than plain ones, since dozens of them decided first make the fractions long and the decision slow.
   */
  readonly weights?: readonly number[];
  /** People who were entitled to answer. */
  readonly invited: number;
  /** Higher is decided, and kept, first; equal ones by size, then by id. */
  readonly priority: number;
}

/** @throws RangeError what is wrong, in one line */
export function checkAnswerSystem(system: AnswerSystem): void {
  const [lo, hi] = system.scale;
  if (!(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi)) refuse(`scale ${lo}-${hi} is no range`);
  unique(
    system.atoms.map(({ id }) => id),
    "atom",
  );
  for (const { id, n } of system.atoms) {
    if (!Number.isSafeInteger(n) || n < 0) refuse(`atom ${id}: ${n} is not a number of people`);
  }
  for (const [variable, sums] of Object.entries(system.sums)) {
    if (sums.length !== system.atoms.length) refuse(`${variable}: needs one sum for each atom`);
    system.atoms.forEach(({ id, n }, i) => {
      const slack = 1e-9 * Math.max(1, n * Math.max(Math.abs(lo), Math.abs(hi)));
      const fits = sums[i] >= lo * n - slack && sums[i] <= hi * n + slack;
      // Without the sum and the number of people: what is refused ends up in logs.
      if (!fits) refuse(`${variable}: the sum of atom ${id} is outside ${lo}-${hi}`);
    });
  }
  for (const [variable, values] of Object.entries(system.alike ?? {})) {
    if (values.length !== system.atoms.length) refuse(`${variable}: needs one entry of alike for each atom`);
  }
}

/** @throws RangeError what is wrong, in one line */
export function checkCandidates(system: AnswerSystem, candidates: readonly Candidate[]): void {
  unique(
    candidates.map(({ id }) => id),
    "group",
  );
  for (const { id, atoms, weights, invited, priority } of candidates) {
    unique(atoms, `group ${id}: atom`);
    const outside = atoms.find((index) => !(Number.isInteger(index) && index in system.atoms));
    if (outside !== undefined) refuse(`group ${id}: there is no atom ${outside}`);
    if (weights && weights.length !== atoms.length) refuse(`group ${id}: needs one weight for each atom`);
    const wrong = weights?.find((weight) => !Number.isFinite(weight) || weight < 0);
    if (wrong !== undefined) refuse(`group ${id}: ${wrong} is not a weight`);
    if (!Number.isSafeInteger(invited) || invited < 0)
      refuse(`group ${id}: ${invited} is not a number of people`);
    if (Number.isNaN(priority)) refuse(`group ${id}: needs a priority`);
  }
}

function unique(names: readonly (string | number)[], what: string): void {
  const seen = new Set<string | number>();
  for (const name of names) {
    if (seen.has(name)) refuse(`${what} ${name} is there twice`);
    seen.add(name);
  }
}

function refuse(text: string): never {
  throw new RangeError(text);
}
