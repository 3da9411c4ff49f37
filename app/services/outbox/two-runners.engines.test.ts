import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@vensterbank/db";
import { migratedPlace, postgresPlace, sqlitePlace } from "@vensterbank/db/contract/test-database";
import { describe, expect, it } from "vitest";
import type { JobScope } from "../jobs/job-scope";
import { movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { smtpCarrier } from "./smtp-carrier.server";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { testSending } from "./test-sending.fixture";

const mails = 60;
const child = fileURLToPath(new URL("./send-until-killed.ts", import.meta.url));

async function expectOneEach(
  server: TestMailServer,
  world: OutboxWorld,
  step: Parameters<OutboxWorld["step"]>[0],
) {
  expect(server.counts().size).toBe(mails);
  expect(Math.max(...server.counts().values())).toBe(1);
  expect(await world.step(step)).toMatchObject({ status: "done", total: mails, sent: mails, failed: 0 });
}

describe("two that send from one database", () => {
  it("send every mail once: processes on one SQLite file", async () => {
    const place = await migratedPlace(sqlitePlace);
    if (place.config.kind !== "sqlite") throw new Error("SQLite only");
    const database = await openDatabase(place.config);
    const world = await outboxWorld(database, mails - 1);
    const server = await testMailServer();
    const step = await world.begin("invite");
    const args = ["--import", "tsx", child, place.config.file, world.tenantId, step, server.url, "6000"];
    const processes = [1, 2].map(() =>
      spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }),
    );
    const codes = await Promise.all(processes.map((one) => once(one, "exit")));
    expect(codes.map(([code]) => code as number)).toEqual([0, 0]);
    await expectOneEach(server, world, step);
    await server.close();
    await database.close();
    await place.remove();
  });

  it("send every mail once: connections to one PostgreSQL server, also when they lose what they have in hand", async () => {
    const place = await migratedPlace(postgresPlace);
    const databases: Database[] = [await openDatabase(place.config), await openDatabase(place.config)];
    const clock = movingClock();
    const world = await outboxWorld(databases[0], mails - 1, clock);
    let asked = 0;
    const server = await testMailServer({
      // Now and then time jumps ahead: what both have in hand is up for grabs.
      recipient: () => {
        if (++asked % 15 === 0) clock.skip(10_000);
        return null;
      },
    });
    const step = await world.begin("invite");
    const senders = databases.map((database) => {
      const units = database.forTenant(world.tenantId);
      const scope: JobScope = {
        tenant: { id: world.tenantId },
        clock,
        read: (work) => units.read(work),
        write: (work) => units.write(work),
      };
      // Patient: a busy machine is no slow mail server.
      const carrier = smtpCarrier(server.url, { connection: 30_000, silence: 30_000, idle: 500 });
      const sender = testSending({ scope, clock }, server.url, { carrier });
      return { ...sender, close: () => [carrier, sender].forEach((one) => one.close()) };
    });
    // What a busy machine was too slow for is put off for a minute, and then for five.
    for (let round = 0; round < 8; round++) {
      await Promise.all(senders.map(({ run }) => run()));
      if (round >= 2 && (await world.step(step))?.status === "done") break;
      clock.skip(round < 2 ? 10_000 : 300_000);
    }
    expect(senders.flatMap(({ faults }) => faults)).toEqual([]);
    await expectOneEach(server, world, step);
    for (const { close } of senders) close();
    await server.close();
    for (const database of databases) await database.close();
    await place.remove();
  });
});
