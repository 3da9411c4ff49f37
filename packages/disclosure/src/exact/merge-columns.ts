import { type AnswerSystem, type Candidate } from "../answer-system";
import { exactly } from "../rational";
import { type Column, type Row } from "./row-space";

export interface MergedColumns {
  readonly columns: readonly Column[];
  /** The row of a group over the columns. */
  readonly rowOf: (candidate: Candidate) => Row;
  /** The atoms of a column in which somebody answered. */
  readonly atomsOf: (column: number) => readonly number[];
}

/** Weight of each atom in a group; atoms that do not count, or in which nobody answered, are left out. */
export function weightsOf(system: AnswerSystem, { atoms, weights }: Candidate): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  atoms.forEach((atom, i) => {
    const weight = weights?.[i] ?? 1;
    if (weight > 0 && system.atoms[atom].n > 0) counted.set(atom, weight);
  });
  return counted;
}

/** Atoms that every group treats the same can never be told apart: they make one column. */
export function mergeColumns(
  system: AnswerSystem,
  groups: readonly Candidate[],
  threshold: number,
): MergedColumns {
  const signatures = system.atoms.map((): string[] => []);
  groups.forEach((group, index) => {
    for (const [atom, weight] of weightsOf(system, group)) signatures[atom].push(`${index}:${weight}`);
  });
  const columnOf = new Map<string, number>();
  const people: number[] = [];
  const members: number[][] = [];
  const place = signatures.map((signature, atom) => {
    const key = signature.join(" ");
    const column = columnOf.get(key) ?? people.push(0) - 1;
    columnOf.set(key, column);
    people[column] += system.atoms[atom].n;
    members[column] = [...(members[column] ?? []), ...(system.atoms[atom].n > 0 ? [atom] : [])];
    return column;
  });
  return {
    columns: people.map((n) => ({ n, small: n < threshold })),
    atomsOf: (column) => members[column],
    rowOf: (group) =>
      new Map([...weightsOf(system, group)].map(([atom, weight]) => [place[atom], exactly(weight)])),
  };
}
