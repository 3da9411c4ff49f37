import { type FieldworkStepId, type WaveId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftWave, fillRoster, openedWave, organisationIn } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { waveCourse } from "./wave-course.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

type Kade = Awaited<ReturnType<typeof organisationIn>>;

const courseOf = (kade: Kade, id: WaveId, at: string) =>
  kade.forTenant.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    if (!wave) throw new Error("No wave");
    return waveCourse(repositories, wave, new Date(at));
  });

const step = (kade: Kade, waveId: WaveId, change: object) =>
  kade.forTenant.write(({ fieldworkSteps }) =>
    fieldworkSteps.insert({
      id: newId<FieldworkStepId>(),
      waveId,
      kind: "invite",
      number: 1,
      dueAt: new Date("2026-03-02T11:00:00Z"),
      status: "done",
      total: 7,
      sent: 7,
      failed: 0,
      ...change,
    }),
  );

describe("the running of a wave", () => {
  it("begins with opening it", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    expect((await courseOf(kade, waveId, "2026-03-02T10:00:00Z")).next).toBe("open");
    await step(kade, waveId, { kind: "open", status: "planned", dueAt: new Date("2026-03-09T08:00:00Z") });
    expect(await courseOf(kade, waveId, "2026-03-02T10:00:00Z")).toMatchObject({
      next: null,
      upcoming: { kind: "open", state: "planned", at: { date: "2026-03-09", time: "09:00" } },
    });
  });

  it("goes on with invitations, a reminder after three days, and closing", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const next = async (at: string) => (await courseOf(kade, waveId, at)).next;
    expect(await next("2026-03-02T11:00:00Z")).toBe("invite");
    await step(kade, waveId, {});
    expect(await next("2026-03-04T11:00:00Z")).toBeNull();
    expect(await next("2026-03-05T11:00:00Z")).toBe("remind");
    await step(kade, waveId, { kind: "remind", status: "planned", dueAt: new Date("2026-03-09T08:00:00Z") });
    expect(await next("2026-03-06T11:00:00Z")).toBeNull();
    expect(await next("2026-03-28T11:00:00Z")).toBe("close");
  });

  it("waits for the end of the last call when it closes by itself, and asks for a hand when it does not", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    await kade.forTenant.write(({ waves }) =>
      waves.update(waveId, { closesOn: "2026-03-27", closesAt: new Date("2026-03-27T16:00:00Z") }),
    );
    const late = () => courseOf(kade, waveId, "2026-03-27T16:10:00Z");
    expect(await late()).toMatchObject({ next: "close", isOver: true, lastCallUntil: null });
    const dueAt = new Date("2026-03-27T16:30:00Z");
    await step(kade, waveId, { kind: "close", status: "planned", dueAt, total: 0, sent: 0 });
    expect(await late()).toMatchObject({
      next: null,
      isOver: true,
      lastCallUntil: { date: "2026-03-27", time: "17:30" },
    });
    expect(await courseOf(kade, waveId, "2026-03-27T15:59:00Z")).toMatchObject({
      isOver: false,
      lastCallUntil: null,
    });
  });

  it("tells what failed, and how many mails did", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    await step(kade, waveId, { sent: 5, failed: 2 });
    await step(kade, waveId, { kind: "remind", status: "failed", total: 0, sent: 0 });
    expect(await courseOf(kade, waveId, "2026-03-03T11:00:00Z")).toMatchObject({
      mailsFailed: 2,
      upcoming: { kind: "remind", number: 1, state: "failed" },
      running: null,
    });
  });
});
