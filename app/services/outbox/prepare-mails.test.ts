import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { cancelMailsOfWave } from "./cancel-mails.server";
import { movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { testSending } from "./test-sending.fixture";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let database: Database;
let world: OutboxWorld;
let clock: ReturnType<typeof movingClock>;
let server: TestMailServer;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  ({ database } = temporary);
});
afterAll(() => temporary.close());
beforeEach(async () => {
  clock = movingClock();
  world = await outboxWorld(database, 5, clock);
  server = await testMailServer();
});
afterEach(() => server.close());

const serving = () => testSending(world, server.url);

describe("what goes out", () => {
  it("has no mail for who has no address any more, and uses the one of now", async () => {
    const { run } = serving();
    const step = await world.begin("invite");
    await world.scope.write(async ({ people }) => {
      await people.update(world.staff[0].id, { email: null });
      await people.update(world.staff[1].id, { email: "nieuw@kade.example" });
      await people.update(world.staff[2].id, { activeTo: "2026-11-20" });
    });
    await run();
    expect([...server.counts().keys()].sort()).toEqual([
      ...["contact@anker.example", "nieuw@kade.example", "p3@kade.example", "p4@kade.example"],
    ]);
    expect(await world.counts(step)).toMatchObject({ sent: 4, cancelled: 2 });
  });

  it("sends nothing for a wave that was closed, and keeps no invitations of it", async () => {
    const { run } = serving();
    const earlier = await world.begin("invite", [world.participations[0].id]);
    await run();
    const step = await world.begin("invite", undefined, 2);
    await world.scope.write(async (repositories) => {
      await repositories.waves.changeStatus(world.waveId, "open", "closed", { closedAt: clock.now() });
      expect(await cancelMailsOfWave(repositories, world.waveId)).toBe(6);
    });
    await run();
    expect(server.taken).toHaveLength(1);
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 0 });
    expect(await world.scope.read(({ waveMails }) => waveMails.listOfSteps([earlier, step]))).toEqual([]);
  });

  it("waits for the morning, and for the day after a holiday", async () => {
    const night = fixedClock("2026-12-24T21:30:00Z");
    world = await outboxWorld(database, 1, night);
    const { run } = serving();
    const step = await world.begin("invite");
    await run();
    expect(server.taken).toEqual([]);
    const rows = await world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]));
    for (const row of rows)
      expect(row).toMatchObject({
        status: "waiting",
        attempts: 0,
        notBefore: new Date("2026-12-27T07:00:00Z"),
      });
  });

  it("tells those who asked, at the address that they gave, and forgets who they were", async () => {
    const { run } = serving();
    const [own, listed, silent] = world.participations;
    await world.scope.write(async ({ waves, feedbackWishes }) => {
      const at = clock.now();
      await waves.changeStatus(world.waveId, "open", "closed", { closedAt: at });
      await waves.changeStatus(world.waveId, "closed", "published", { publishedAt: at });
      const { waveId } = world;
      await feedbackWishes.save({
        participationId: own.id,
        waveId,
        address: "thuis@x.example",
        locale: "en",
      });
      await feedbackWishes.save({ participationId: listed.id, waveId, locale: "nl" });
    });
    const step = await world.begin("tell", [own.id, listed.id, silent.id]);
    await run();
    expect([...server.counts().keys()].sort()).toEqual(["p1@kade.example", "thuis@x.example"]);
    const english = server.taken.find(({ to }) => to === "thuis@x.example")?.raw ?? "";
    expect(english).toContain("Content-Language: en");
    expect(english).toMatch(/\/feedback/);
    expect(english).not.toMatch(/^List-Unsubscribe/m);
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 2 });
    expect(await world.scope.read(({ feedbackWishes }) => feedbackWishes.listByWave(world.waveId))).toEqual(
      [],
    );
  });

  it("notes nothing against somebody whom the news of the outcome does not reach: they have answered", async () => {
    const strict = await testMailServer({ recipient: () => ({ code: 550 }) });
    const { run } = testSending(world, strict.url);
    const [asked] = world.participations;
    await world.scope.write(async ({ waves, feedbackWishes }) => {
      const at = clock.now();
      await waves.changeStatus(world.waveId, "open", "closed", { closedAt: at });
      await waves.changeStatus(world.waveId, "closed", "published", { publishedAt: at });
      await feedbackWishes.save({ participationId: asked.id, waveId: world.waveId, locale: "nl" });
    });
    const step = await world.begin("tell", [asked.id]);
    await run();
    await strict.close();
    expect(await world.step(step)).toMatchObject({ status: "done", failed: 1 });
    const after = await world.scope.read(({ participations }) => participations.get(asked.id));
    expect(after?.unreachable).toBeNull();
  });
});
