import { seededRandom } from "@vensterbank/core";
import { type AnswerSystem, type Candidate, decideReleases, type ReleaseVerdict } from "../src/index";

/**
 * `pnpm --filter @vensterbank/disclosure bench`: the gate over one wave of an organisation, of 400 teams in 40
 * departments unless told otherwise (`-- TEAMS PEOPLE_PER_TEAM`), by 4 roles, linked to an earlier wave or not.
 */
const [teams = 400, perTeam = 25] = process.argv
  .slice(2)
  .filter((one) => one !== "--")
  .map(Number);
const roleShares = [0.05, 0.5, 0.25, 0.2];

const { system, candidates } = organisation(seededRandom(20_261_122));
const small = system.atoms.filter(({ n }) => n > 0 && n < 5).length;
const people = system.atoms.reduce((sum, { n }) => sum + n, 0);
console.log(
  `${teams} teams, ${people} people, ${system.atoms.length} atoms (${small} of 1-4 people), ${candidates.length} groups`,
);
await decideReleases(
  { ...system, atoms: system.atoms.slice(0, 1), sums: { warm: [system.sums.position[0]] } },
  [],
  [],
  { threshold: 5 },
);
for (const threshold of [5, 8, 10]) {
  await timed(`threshold ${threshold}, exact part`, { ...system, sums: {} }, threshold);
  await timed(`threshold ${threshold}, with intervals`, system, threshold);
}

async function timed(what: string, one: AnswerSystem, threshold: number): Promise<void> {
  const start = performance.now();
  const verdicts = await decideReleases(one, [], candidates, { threshold });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  console.log(`${what.padEnd(30)} ${seconds} s  ${counts([...verdicts.values()])}`);
}

function counts(verdicts: readonly ReleaseVerdict[]): string {
  const tally = new Map<string, number>();
  for (const verdict of verdicts) {
    const key = verdict.shown ? "shown" : verdict.reason;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return [...tally].map(([key, n]) => `${key} ${n}`).join(", ");
}

function organisation(random: ReturnType<typeof seededRandom>): {
  system: AnswerSystem;
  candidates: Candidate[];
} {
  const cells = Array.from({ length: teams }, (_, team) => {
    const size = Math.max(1, Math.round(perTeam * (0.3 + 1.4 * random.next())));
    const counted = Array.from({ length: 8 }, () => 0);
    for (let i = 0; i < size; i++) counted[2 * roleOf(random.next()) + (random.next() < 0.7 ? 1 : 0)] += 1;
    return counted.map((n, cell) => ({
      id: `${team}.${cell}`,
      team,
      role: cell >> 1,
      linked: cell % 2 === 1,
      n,
    }));
  }).flat();
  const position = cells.map(({ n }) => {
    let sum = 0;
    for (let i = 0; i < n; i++)
      sum += Math.min(5, Math.max(1, 3 + 1.2 * (random.next() + random.next() + random.next() - 1.5) * 2));
    return sum;
  });
  const group = (
    id: string,
    priority: number,
    belongs: (cell: (typeof cells)[number]) => boolean,
  ): Candidate => {
    const atoms = cells.flatMap((cell, i) => (belongs(cell) ? [i] : []));
    return { id, atoms, priority, invited: atoms.reduce((sum, i) => sum + cells[i].n, 0) + 1 };
  };
  const perDepartment = Math.ceil(teams / 40);
  const candidates = [
    group("organisation", 9, () => true),
    ...[0, 1, 2, 3].map((role) => group(`role ${role}`, 8, (cell) => cell.role === role)),
    ...Array.from({ length: Math.ceil(teams / perDepartment) }, (_, d) =>
      group(`department ${d}`, 7, (cell) => Math.floor(cell.team / perDepartment) === d),
    ),
    ...Array.from({ length: teams }, (_, t) => group(`team ${t}`, 6, (cell) => cell.team === t)),
    group("linked", 5, (cell) => cell.linked),
    ...[0, 1, 2, 3].map((role) =>
      group(`linked role ${role}`, 4, (cell) => cell.linked && cell.role === role),
    ),
  ];
  return {
    system: { atoms: cells.map(({ id, n }) => ({ id, n })), scale: [1, 5], sums: { position } },
    candidates,
  };
}

function roleOf(draw: number): number {
  let left = draw;
  return Math.max(
    0,
    roleShares.findIndex((share) => (left -= share) < 0),
  );
}
