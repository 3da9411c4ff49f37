import { type Random } from "@vensterbank/core";
import { type AnswerSystem, type Candidate } from "../answer-system";

/** One cell: a team, a role, linked to an earlier wave or not. */
interface Cell {
  readonly id: string;
  readonly team: number;
  readonly role: number;
  readonly linked: boolean;
  readonly n: number;
}

const roleShares = [0.05, 0.5, 0.25, 0.2];
const linkedShare = 0.7;
const departments = 40;

/**
 * A wave of an organisation as the product asks for it: the organisation, its roles, its departments and teams, and the linked
 * panel, as a whole and by role.
 */
export function largeOrganisation(
  teams: number,
  perTeam: number,
  random: Random,
): { readonly system: AnswerSystem; readonly candidates: readonly Candidate[] } {
  const cells = Array.from({ length: teams }, (_, team) => cellsOf(team, perTeam, random)).flat();
  const group = (id: string, priority: number, belongs: (cell: Cell) => boolean): Candidate => {
    const atoms = cells.flatMap((cell, i) => (belongs(cell) ? [i] : []));
    return { id, atoms, priority, invited: atoms.reduce((sum, i) => sum + cells[i].n, 0) + 1 };
  };
  const perDepartment = Math.ceil(teams / departments);
  const roles = roleShares.map((_, role) => role);
  const candidates = [
    group("organisation", 9, () => true),
    ...roles.map((role) => group(`role ${role}`, 8, (cell) => cell.role === role)),
    ...Array.from({ length: Math.ceil(teams / perDepartment) }, (_, d) =>
      group(`department ${d}`, 7, (cell) => Math.floor(cell.team / perDepartment) === d),
    ),
    ...Array.from({ length: teams }, (_, t) => group(`team ${t}`, 6, (cell) => cell.team === t)),
    group("linked", 5, (cell) => cell.linked),
    ...roles.map((role) => group(`linked role ${role}`, 4, (cell) => cell.linked && cell.role === role)),
  ];
  const atoms = cells.map(({ id, n }) => ({ id, n }));
  const position = cells.map(({ n }) => sumOfAnswers(n, random));
  return { system: { atoms, scale: [1, 5], sums: { position } }, candidates };
}

function cellsOf(team: number, perTeam: number, random: Random): Cell[] {
  const size = Math.max(1, Math.round(perTeam * (0.3 + 1.4 * random.next())));
  const counted = Array<number>(2 * roleShares.length).fill(0);
  for (let i = 0; i < size; i++) {
    counted[2 * roleOf(random.next()) + (random.next() < linkedShare ? 1 : 0)] += 1;
  }
  return counted.map((n, cell) => ({
    id: `${team}.${cell}`,
    team,
    role: cell >> 1,
    linked: cell % 2 === 1,
    n,
  }));
}

function roleOf(draw: number): number {
  let left = draw;
  return Math.max(
    0,
    roleShares.findIndex((share) => (left -= share) < 0),
  );
}

/** Scale scores around the middle, of n people. */
function sumOfAnswers(n: number, random: Random): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const spread = random.next() + random.next() + random.next() - 1.5;
    sum += Math.min(5, Math.max(1, 3 + 2.4 * spread));
  }
  return sum;
}
