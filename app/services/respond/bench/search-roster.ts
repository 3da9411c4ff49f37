import { fixedClock, type PersonId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { openRespondentScope } from "../../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../../testing/temporary-database";
import { getRelations } from "../get-relations.server";
import { openWaveIn } from "../open-wave.fixture";
import { beginAs } from "../respondent.fixture";
import { searchRoster } from "../search-roster.server";

/**
 * `pnpm bench:names`: what a server does from a personal link to an answer, on SQLite, for one wave of 20,000 people:
 * the link, the wave, consent, the record of changed names, and the search. The first search reads and sorts the names.
 */
const size = Number(process.argv[2] ?? 20_000);

const { database, close } = await temporaryDatabase();
const wave = await openWaveIn(database);
const given = ["Anna", "Bart", "Chloé", "Daan", "Elif", "Fatima", "Jan", "Mohamed", "Renée", "Sanne", "Zoë"];
const particles = ["", "de ", "van ", "van der ", "el "];
const family = ["Berg", "Vries", "Dijk", "Jansen", "Öztürk", "Amrani", "Meijer", "Bosch", "Smit", "Hoekstra"];
const people = Array.from({ length: size }, (_, i) => ({
  id: newId<PersonId>(),
  code: `x${i}`,
  name: `${given[i % 11]} ${particles[i % 5]}${family[i % 10]}${i % 3 === 0 ? "" : (i % 997).toString(36)}`,
  role: "professional" as const,
  unitId: wave.units[i % 2].id,
  activeFrom: "2025-01-01",
}));
await wave.forTenant.write(async (repositories) => {
  await repositories.people.insertMany(people);
  await repositories.waves.insertMembers(
    wave.waveId,
    people.map(({ id, unitId, role }) => ({ personId: id, unitId, role })),
  );
});

const clock = fixedClock("2026-11-22T10:00:00Z");
const request = { token: wave.tokens[1], locale: () => "nl" as const, clock };
async function scopeOfLink() {
  const scope = await openRespondentScope(database, request);
  if (!scope) throw new Error("No scope");
  return scope;
}
await beginAs(await scopeOfLink());

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const search = (text: string) => timed(async () => searchRoster(await scopeOfLink(), text));
const first = await search("a");
const times: number[] = [];
for (const text of [
  "de vries jan",
  "fatima ozturk",
  "jansne",
  "mohammed el amrani",
  "van der bosch",
  "team noord",
  "xqz",
])
  for (let end = 1; end <= text.length; end++) times.push(await search(text.slice(0, end)));
const page = await timed(async () => getRelations(await scopeOfLink()));
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
console.log(`${size} names, ${times.length} searches as they are typed, the whole way on the server`);
console.log(`first search, which reads and sorts the names: ${first.toFixed(0)} ms`);
console.log(`then: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(1)} ms`);
console.log(`the page itself: ${page.toFixed(0)} ms`);
await close();
