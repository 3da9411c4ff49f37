import { type Database, DatabaseError } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { amsterdam, fieldworkWorld, type FieldworkWorld } from "./fieldwork-world.fixture";
import { planMail } from "./plan-mail.server";
import { planOpening } from "./plan-opening.server";
import { runDueSteps } from "./run-due-steps.server";

let database: Database;
let close: () => Promise<void>;
let world: FieldworkWorld;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => (world = await fieldworkWorld(database)));

const plan = (date: string, time: string) =>
  planOpening(world.scope, world.waveId, {
    ...{ opening: { date, time }, closing: { date: "2026-04-24", time: "17:00" }, invite: true },
  });

describe("a step that goes wrong", () => {
  const inFaults = (faults: readonly unknown[]) => {
    const scope = world.at("2026-03-09", "09:00");
    const left = [...faults];
    const write: typeof scope.write = async (work) => {
      if (left.length > 0) throw left.shift();
      return scope.write(work);
    };
    return { ...scope, write };
  };
  const runs = async (scope: ReturnType<typeof inFaults>, times: number) => {
    const count = new Map();
    for (let time = 0; time < times; time++) await runDueSteps(scope, { faults: count });
  };

  it.each(["busy", "unavailable"] as const)(
    "because the database is %s waits until it is there",
    async (kind) => {
      valueOf(await plan("2026-03-09", "09:00"));
      const scope = inFaults(Array.from({ length: 20 }, () => new DatabaseError(kind, "Not now")));
      await runs(scope, 10);
      expect((await world.wave()).status).toBe("draft");
      await runs(scope, 10);
      expect((await world.wave()).status).toBe("open");
      expect(await world.of("open")).toMatchObject([{ status: "done", errorCode: null }]);
    },
  );

  it("because the disk is full waits, too", async () => {
    valueOf(await plan("2026-03-09", "09:00"));
    const full = new DatabaseError("other", "database or disk is full", "SQLITE_FULL");
    const scope = inFaults(Array.from({ length: 14 }, () => full));
    await runs(scope, 12);
    expect((await world.wave()).status).toBe("open");
  });

  it("by a mistake of ours is given up after a while, and says so", async () => {
    valueOf(await plan("2026-03-09", "09:00"));
    const [{ id }] = await world.of("open");
    const scope = world.at("2026-03-09", "09:00");
    let giveUp = false;
    const write: typeof scope.write = (work) => {
      if (!giveUp) throw new TypeError("undefined is not a function");
      return scope.write(work);
    };
    const faults = new Map([[id, 4]]);
    await runDueSteps(
      { ...scope, write },
      {
        faults,
        onFault: () => {
          giveUp = true;
        },
      },
    );
    expect(await world.of("open")).toMatchObject([{ status: "failed", errorCode: "fault" }]);
  });
});

describe("a service that was away", () => {
  it("over Easter opens and invites on Tuesday, once, and reminds no sooner than a day later", async () => {
    // Good Friday; Monday is a holiday.
    valueOf(await plan("2026-04-03", "16:00"));
    valueOf(await planMail(world.scope, world.waveId, "remind", { date: "2026-04-07", time: "09:30" }));
    expect(await runDueSteps(world.at("2026-04-07", "09:35"))).toBe(2);
    expect(await world.of("invite")).toMatchObject([
      { status: "running", startedAt: amsterdam("2026-04-07", "09:35") },
    ]);
    expect(await world.of("remind")).toMatchObject([
      { status: "planned", dueAt: amsterdam("2026-04-08", "08:35") },
    ]);
    expect(await runDueSteps(world.at("2026-04-07", "19:00"))).toBe(0);
    expect(await runDueSteps(world.at("2026-04-08", "09:00"))).toBe(1);
  });

  it("until Easter Monday opens then, and invites on Tuesday morning", async () => {
    valueOf(await plan("2026-04-03", "16:00"));
    expect(await runDueSteps(world.at("2026-04-06", "11:00"))).toBe(1);
    expect((await world.wave()).status).toBe("open");
    expect(await world.of("invite")).toMatchObject([
      { status: "planned", dueAt: amsterdam("2026-04-07", "08:00") },
    ]);
  });

  it("until after the closing does not open, and says why", async () => {
    valueOf(await plan("2026-04-03", "16:00"));
    await runDueSteps(world.at("2026-04-25", "10:00"));
    expect((await world.wave()).status).toBe("draft");
    expect(await world.of("open")).toMatchObject([{ status: "failed", errorCode: "closing-past" }]);
  });
});
