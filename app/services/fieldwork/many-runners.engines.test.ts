import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { fixedClock } from "@vensterbank/core";
import { openDatabase } from "@vensterbank/db";
import { migratedPlace, postgresPlace, sqlitePlace } from "@vensterbank/db/contract/test-database";
import { expect, it } from "vitest";
import { amsterdam, fieldworkWorld, jobScope, manyDue, whatWasDone } from "./fieldwork-world.fixture";
import { runDueSteps } from "./run-due-steps.server";

const child = fileURLToPath(new URL("./run-until-killed.ts", import.meta.url));
const due = 30;
const once7 = { statuses: ["running"], mailsPerStep: [7], runs: due };

const startChild = (file: string, tenantId: string) =>
  spawn(process.execPath, ["--import", "tsx", child, file, tenantId], {
    stdio: ["ignore", "pipe", "inherit"],
  });

it("two connections to PostgreSQL that run at the same time do every step once", async () => {
  const place = await migratedPlace(postgresPlace);
  const databases = [await openDatabase(place.config), await openDatabase(place.config)];
  const world = await fieldworkWorld(databases[0]);
  await manyDue(world, due);
  const clock = fixedClock(amsterdam("2026-03-03", "09:30"));
  const faults: unknown[] = [];
  const done = await Promise.all(
    databases.map((database) =>
      runDueSteps(jobScope(database, world.tenantId, clock), { onFault: (fault) => faults.push(fault) }),
    ),
  );
  expect(faults).toEqual([]);
  expect(done[0] + done[1]).toBe(due);
  expect(await whatWasDone(world)).toEqual(once7);
  for (const database of databases) await database.close();
  await place.remove();
});

// In processes of their own: within one, a connection that waits for another holds that one up too.
it("two processes on one SQLite file do every step once", async () => {
  const place = await migratedPlace(sqlitePlace);
  if (place.config.kind !== "sqlite") throw new Error("SQLite only");
  const { file } = place.config;
  const database = await openDatabase(place.config);
  const world = await fieldworkWorld(database);
  await manyDue(world, due);
  const both = [1, 2].map(() => once(startChild(file, world.tenantId), "exit"));
  expect((await Promise.all(both)).map(([code]) => code as number)).toEqual([0, 0]);
  expect(await whatWasDone(world)).toEqual(once7);
  await database.close();
  await place.remove();
});

it(
  "processes on one SQLite file that are killed at random moments do every step once",
  { timeout: 300_000 },
  async () => {
    const place = await migratedPlace(sqlitePlace);
    if (place.config.kind !== "sqlite") throw new Error("SQLite only");
    const database = await openDatabase(place.config);
    const world = await fieldworkWorld(database);
    await manyDue(world, due);
    const { file } = place.config;
    const begin = () => startChild(file, world.tenantId);
    const left = async () => (await world.steps()).filter(({ status }) => status === "planned").length;
    const seen: number[] = [];
    for (let killed = 0; killed < 10; killed++) {
      const runner = begin();
      const ended = once(runner, "exit");
      await Promise.race([once(runner.stdout, "data"), ended]);
      // Some steps further, and at a random moment of the one that is being done.
      const until = Math.max(due - Math.ceil(((killed + Math.random()) * due) / 10), 1);
      while ((await left()) > until && runner.exitCode === null)
        await new Promise((later) => setTimeout(later, 1));
      await new Promise((later) => setTimeout(later, Math.random() * 8));
      runner.kill("SIGKILL");
      await ended;
      seen.push(due - (await left()));
    }
    process.stdout.write(`killed 10 times, with so many steps done: ${seen.join(", ")}\n`);
    // The last two, side by side, do what is left.
    const codes = await Promise.all([begin(), begin()].map((one) => once(one, "exit")));
    expect(codes.map(([code]) => code as number)).toEqual([0, 0]);
    expect(await whatWasDone(world)).toEqual(once7);
    await database.close();
    await place.remove();
  },
);
