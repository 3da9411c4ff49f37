import { readChoice } from "@vensterbank/charts";
import { type JobId, type WaveId } from "@vensterbank/core";
import { newId, randomId, type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { coalitionWorld, type CoalitionWorld } from "../coalitions/coalition-world.fixture";
import { getCoalitionHistory } from "../coalitions/get-coalition-history.server";
import { getCoalitions } from "../coalitions/get-coalitions.server";
import { mapPicture } from "../coalitions/map-picture.server";
import { nameCoalition } from "../coalitions/name-coalition.server";
import { type JobScope } from "../jobs/job-scope";
import { getNetworkExport } from "../network-export/get-network-export.server";
import { createProgramme } from "../programmes/create-programme.server";
import { getProgramme } from "../programmes/get-programme.server";
import { programmeForm, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { createWave } from "../waves/create-wave.server";
import { getWave } from "../waves/get-wave.server";
import { endDueProgrammes } from "./end-due-programmes.server";
import { endProgramme } from "./end-programme.server";
import { getProgrammeEnd } from "./get-programme-end.server";
import { keptResults } from "./kept-results.server";

let database: Database;
let close: () => Promise<void>;
let world: CoalitionWorld;
const choice = readChoice(new URLSearchParams());
const typed = { name: "in  VERANDERING " };

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  world = await coalitionWorld(database, "names");
  // Networks only were put into this world, and nobody waits for more.
  for (const id of world.waves) await giveUp(id);
});

async function giveUp(waveId: WaveId): Promise<void> {
  await world.organisation.forTenant.write(async ({ jobs }) => {
    const at = new Date("2026-04-01T12:00:00Z");
    const id = newId<JobId>();
    await jobs.drop(waveId);
    await jobs.enqueue({ id, kind: "compute-wave", waveId, createdAt: at });
    await jobs.claim(id, "word", at, at);
    await jobs.finish(id, "word", at, "fault");
  });
}

const read: JobScope["read"] = (work) => world.organisation.forTenant.read(work);
const jobsOn = (day: string): JobScope => ({
  tenant: { id: world.organisation.tenantId },
  read,
  write: (work) => world.organisation.forTenant.write(work),
  clock: { now: () => new Date(`${day}T04:00:00Z`) },
});
const end = async () => endProgramme(await world.scopeOf("director"), world.programmeId, typed);

describe("the end of a programme", () => {
  it("erases everything that leads to people, and proves it by counts", async () => {
    const view = valueOf(await getProgrammeEnd(await world.scopeOf("director"), world.programmeId));
    const proof = valueOf(await end());
    expect(proof.participations.before).toBeGreaterThan(60);
    expect(proof.ties.before).toBeGreaterThan(20);
    expect(proof).toMatchObject({ keys: { before: 1, after: 0 }, people: { before: 38, after: 0 } });
    expect(Object.values(proof).every(({ after }) => after === 0)).toBe(true);
    expect(view.counts).toMatchObject({
      participations: proof.participations.before,
      people: 38,
      keys: 1,
    });
    const left = await read(async ({ people, programmes, participations, relations, erasureRecords }) => ({
      people: await people.list(),
      key: await programmes.key(world.programmeId),
      invited: (await Promise.all(world.waves.map((id) => participations.listByWave(id)))).flat(),
      ties: (await Promise.all(world.waves.map((id) => relations.listTies(id)))).flat(),
      records: (await erasureRecords.list()).map(({ subject, kind }) => [kind, subject]),
    }));
    expect(left).toEqual({
      people: [],
      key: undefined,
      invited: [],
      ties: [],
      records: [["programme", world.programmeId]],
    });
    const { erased } = valueOf(await getProgramme(await world.scopeOf("director"), world.programmeId));
    expect(erased?.counts.find(({ table }) => table === "people")).toMatchObject({ before: 38, after: 0 });
  });

  it("keeps the figures of groups readable, and nothing of people in them", async () => {
    const before = valueOf(
      await getCoalitions(await world.scopeOf("board"), world.waves[1], {
        level: "combined",
        from: null,
        detail: "groups",
      }),
    );
    valueOf(await end());
    for (const role of ["director", "consultant", "board"] as const) {
      const scope = await world.scopeOf(role);
      const page = valueOf(await getCoalitions(scope, world.waves[1], { level: "combined", from: null }));
      expect(page).toMatchObject({ view: "groups", views: ["groups"], state: "shown" });
      expect(page.shown?.map).toEqual(before.shown?.map);
      expect(page.shown?.findings).toEqual(before.shown?.findings);
      const both = { level: "case", from: world.waves[0] } as const;
      const compared = valueOf(await getCoalitions(scope, world.waves[1], both));
      expect(compared).toMatchObject({ level: "case", shown: { map: { compared: true, view: "groups" } } });
      const history = valueOf(await getCoalitionHistory(scope, world.programmeId, "combined"));
      expect(history.view).toBe("groups");
      expect(history.waves).toHaveLength(2);
      expect(history.timeline?.input.waves.every(({ date }) => date instanceof Date)).toBe(true);
      const picture = valueOf(await mapPicture(scope, world.waves[1], choice, null));
      const left = JSON.stringify([page, history]) + picture.svg;
      expect(world.names.filter((name) => name.startsWith("Mens") && left.includes(name))).toEqual([]);
    }
    const { response } = valueOf(await getWave(await world.scopeOf("director"), world.waves[1]));
    expect(response?.inside.invited).toBe(38);
  });

  it("leaves no id of a person in any document or row of the tenant", async () => {
    const people = await read(async (repositories) => (await repositories.people.list()).map(({ id }) => id));
    valueOf(await end());
    const stored = await read(async ({ results, responses, openAnswers, auditLog, releases }) =>
      JSON.stringify([
        await Promise.all(
          world.waves.flatMap((id) => [
            results.latest(id, "kept"),
            results.latest(id, "typology"),
            results.latest(id, "change"),
            results.latest(id, "network"),
            responses.listByWave(id),
            openAnswers.listByWave(id),
          ]),
        ),
        await auditLog.list(1000),
        await releases.listByWaves([...world.waves]),
      ]),
    );
    expect(people).toHaveLength(38);
    expect(people.filter((id) => stored.includes(id))).toEqual([]);
  });

  it("shuts the doors that need the relations", async () => {
    valueOf(await end());
    const scope = await world.scopeOf("consultant");
    const ended = { ok: false, error: { code: "programme-ended" } };
    expect(await getNetworkExport(scope, world.waves[1])).toMatchObject(ended);
    expect(
      await nameCoalition(scope, world.waves[1], { number: 1, name: "x", level: "combined" }),
    ).toMatchObject(ended);
    expect(await createWave(scope, world.programmeId, { title: "Meting 3" })).toMatchObject(ended);
    expect(await end()).toMatchObject(ended);
  });

  it("asks for the name, and waits for open waves", async () => {
    const director = await world.scopeOf("director");
    expect(await endProgramme(director, world.programmeId, { name: "iets" })).toMatchObject({
      error: { code: "invalid-input", fields: [{ field: "name" }] },
    });
    const write = world.organisation.forTenant.write.bind(world.organisation.forTenant);
    await write(({ waves }) => waves.changeStatus(world.waves[1], "published", "open"));
    expect(await end()).toMatchObject({ error: { code: "wrong-wave-status" } });
    await write(({ waves }) => waves.changeStatus(world.waves[1], "open", "closed"));
    await write(({ jobs }) => jobs.drop(world.waves[1]));
    // Nobody asked for the outcome of this one; now somebody has.
    expect(await end()).toMatchObject({ error: { code: "wrong-wave-status" } });
    expect(await read(({ jobs }) => jobs.find("compute-wave", world.waves[1]))).toMatchObject({
      status: "waiting",
    });
    expect(await read(({ programmes }) => programmes.key(world.programmeId))).toBeDefined();
  });

  it("leaves the lists of people alone while another programme goes on", async () => {
    const director = await world.scopeOf("director");
    valueOf(await createProgramme(director, { ...programmeForm, name: "Ander" }));
    expect(valueOf(await end()).people).toEqual({ before: 0, after: 0 });
    expect(await read(async ({ people }) => (await people.list()).length)).toBe(38);
  });

  it("keeps own words that were released, as many as were written, and erases the others", async () => {
    await world.organisation.forTenant.write(({ openAnswers }) =>
      openAnswers.insertMany(
        Array.from({ length: 13 }, (_, i) => ({
          id: randomId(),
          waveId: world.waves[0],
          side: "inside" as const,
          question: i < 12 ? "own.words" : "own.q1",
          text: `Woorden ${i}`,
          released: i < 3,
        })),
      ),
    );
    valueOf(await end());
    const left = await read(({ openAnswers }) => openAnswers.listByWave(world.waves[0]));
    expect(left.map(({ released }) => released)).toEqual([true, true, true]);
    const kept = await read((repositories) => keptResults(repositories, world.waves[0]));
    expect(kept?.ownWords).toEqual({ "own.words": 12, "own.q1": 1 });
  });
});

describe("the last day", () => {
  it("ends a programme on the day after, once, whoever tries", async () => {
    expect(await endDueProgrammes(jobsOn("2028-03-02"))).toBe(0);
    const ended = await Promise.all([1, 2, 3].map(() => endDueProgrammes(jobsOn("2028-03-03"))));
    expect(ended.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await endDueProgrammes(jobsOn("2028-03-04"))).toBe(0);
    const records = await read(({ erasureRecords }) => erasureRecords.list());
    expect(records).toHaveLength(1);
    const entries = await read(({ auditLog }) => auditLog.list(1000));
    expect(entries.filter(({ action }) => action === "programme.end")).toMatchObject([
      { userId: null, subject: world.programmeId },
    ]);
  });

  it("ends again what a backup from before its end has brought back", async () => {
    const keys = () => read(({ tenantRows }) => tenantRows.list("programmeKey"));
    const before = await keys();
    expect(before).toHaveLength(1);
    await world.organisation.forTenant.write(({ programmes }) => programmes.destroyKey(world.programmeId));
    expect(await endDueProgrammes(jobsOn("2026-11-22"))).toBe(0);
    // The row as it was: the file with the other half is not there any more.
    await world.organisation.forTenant.write(({ tenantRows }) => tenantRows.insert("programmeKey", before));
    expect(await endDueProgrammes(jobsOn("2026-11-22"))).toBe(1);
    expect(await endDueProgrammes(jobsOn("2026-11-22"))).toBe(0);
    expect(await keys()).toEqual([]);
    expect(await read(async ({ people }) => (await people.list()).length)).toBe(0);
  });

  it("closes a wave that is open still, computes it, and ends then", async () => {
    await world.organisation.forTenant.write(({ waves }) =>
      waves.changeStatus(world.waves[1], "published", "open"),
    );
    expect(await endDueProgrammes(jobsOn("2028-03-03"))).toBe(0);
    const status = async () => (await read(({ waves }) => waves.get(world.waves[1])))?.status;
    expect(await status()).toBe("closed");
    // Until its outcome is there.
    expect(await endDueProgrammes(jobsOn("2028-03-03"))).toBe(0);
    await giveUp(world.waves[1]);
    expect(await endDueProgrammes(jobsOn("2028-03-03"))).toBe(1);
  });
});
