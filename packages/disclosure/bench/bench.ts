import { seededRandom } from "@vensterbank/core";
import { largeOrganisation } from "../src/attack/large-organisation";
import { type AnswerSystem, decideReleases, type ReleaseVerdict } from "../src/index";

/**
 * `pnpm --filter @vensterbank/disclosure bench`: the gate over one wave of an organisation, of 400 teams in 40
 * departments unless told otherwise (`-- TEAMS PEOPLE_PER_TEAM`), by 4 roles, linked to an earlier wave or not.
 */
const [teams = 400, perTeam = 25] = process.argv
  .slice(2)
  .filter((one) => one !== "--")
  .map(Number);
const { system, candidates } = largeOrganisation(teams, perTeam, seededRandom(20_261_122));
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
