import { type AnswerSystem, type Candidate } from "../answer-system";
import { Polytope } from "./simplex";

/** A set of people that the attacker knows more of than may be. */
export interface Found {
  readonly atoms: readonly string[];
  readonly how: "exactly" | "nearly";
}

export interface Attack {
  readonly tried: number;
  readonly found: readonly Found[];
}

/**
 * Somebody with all released figures, the number of people of every atom and the scale, and a computer: tries every union of
 * atoms with fewer people than the threshold. Shares no code with the gate: floating point, orthogonal projection and a
 * simplex of its own.
 */
export function attack(
  system: AnswerSystem,
  released: readonly Candidate[],
  threshold: number,
  intervalShare: number,
): Attack {
  const answering = system.atoms.flatMap(({ n }, i) => (n > 0 ? [i] : []));
  const rows = released.map((group) => answering.map((atom) => weightOf(group, atom)));
  const directions = orthonormal(rows);
  const found: Found[] = [];
  let tried = 0;
  const [lo, hi] = system.scale;
  const polytopes = Object.values(system.sums).map((sums) => {
    const above = answering.map((atom) => sums[atom] - lo * system.atoms[atom].n);
    const right = rows.map((row) => row.reduce((sum, weight, i) => sum + weight * above[i], 0));
    const most = answering.map((atom) => (hi - lo) * system.atoms[atom].n);
    return new Polytope(rows, right, most);
  });
  for (const set of unionsBelow(system, answering, threshold)) {
    tried += 1;
    const vector = answering.map((atom) => (set.includes(atom) ? 1 : 0));
    const people = set.reduce((sum, atom) => sum + system.atoms[atom].n, 0);
    const names = set.map((atom) => system.atoms[atom].id);
    if (lengthOf(outside(vector, directions)) < 1e-7) {
      found.push({ atoms: names, how: "exactly" });
    } else if (
      polytopes.some((one) => widthOf(one, vector) < intervalShare * (hi - lo) * people - 1e-5 * people)
    ) {
      found.push({ atoms: names, how: "nearly" });
    }
  }
  return { tried, found };
}

/** Whether a group's sum follows from released ones. */
export function follows(system: AnswerSystem, released: readonly Candidate[], group: Candidate): boolean {
  const answering = system.atoms.flatMap(({ n }, i) => (n > 0 ? [i] : []));
  const rows = released.map((one) => answering.map((atom) => weightOf(one, atom)));
  const vector = answering.map((atom) => weightOf(group, atom));
  return lengthOf(outside(vector, orthonormal(rows))) < 1e-7;
}

function weightOf(group: Candidate, atom: number): number {
  const place = group.atoms.indexOf(atom);
  return place < 0 ? 0 : (group.weights?.[place] ?? 1);
}

function widthOf(polytope: Polytope, vector: readonly number[]): number {
  return -polytope.least(vector.map((value) => -value)) - polytope.least(vector);
}

function unionsBelow(system: AnswerSystem, answering: readonly number[], threshold: number): number[][] {
  const unions: number[][] = [];
  const extend = (set: readonly number[], people: number, from: number): void => {
    for (let i = from; i < answering.length; i++) {
      const more = people + system.atoms[answering[i]].n;
      if (more >= threshold) continue;
      const union = [...set, answering[i]];
      unions.push(union);
      extend(union, more, i + 1);
    }
  };
  extend([], 0, 0);
  return unions;
}

/** Gram-Schmidt, twice for accuracy. */
function orthonormal(rows: readonly (readonly number[])[]): number[][] {
  const directions: number[][] = [];
  for (const row of rows) {
    const scale = lengthOf(row);
    if (scale === 0) continue;
    const unit = row.map((value) => value / scale);
    const rest = outside(outside(unit, directions), directions);
    const length = lengthOf(rest);
    if (length > 1e-9) directions.push(rest.map((value) => value / length));
  }
  return directions;
}

function outside(vector: readonly number[], directions: readonly (readonly number[])[]): number[] {
  let rest = [...vector];
  for (const direction of directions) {
    const along = rest.reduce((sum, value, i) => sum + value * direction[i], 0);
    rest = rest.map((value, i) => value - along * direction[i]);
  }
  return rest;
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
