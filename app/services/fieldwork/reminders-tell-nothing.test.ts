import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { openWave } from "../waves/open-wave.server";
import { getInvitations } from "../outbox/get-invitations.server";
import { finishSteps } from "../outbox/finish-steps.server";
import { openEndMarks } from "../outbox/end-marks.server";
import { outboxTimes } from "../outbox/pauses";
import { addressees, toldSent } from "./addressees.server";
import { amsterdam, fieldworkWorld, type FieldworkWorld } from "./fieldwork-world.fixture";
import { getSchedule } from "./get-schedule.server";
import { planMail } from "./plan-mail.server";
import { planOpening } from "./plan-opening.server";
import { runDueSteps } from "./run-due-steps.server";

let database: Database;
let close: () => Promise<void>;
let world: FieldworkWorld;

const folder = mkdtempSync(join(tmpdir(), "vensterbank-marks-"));

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => (world = await fieldworkWorld(database)));

const run = (date: string, time: string) => runDueSteps(world.at(date, time));
const remind = (date: string, time = "09:30") =>
  planMail(world.scope, world.waveId, "remind", { date, time });
const open = async () =>
  valueOf(await openWave(world.scope, world.waveId, { closesOn: "2026-03-27", closesTime: "17:00" }));

describe("a reminder", () => {
  it("tells how many by the answers that were taken last, and not when somebody answers or declines", async () => {
    await open();
    valueOf(await remind("2026-03-10"));
    const { waveId, forTenant } = world;
    const shown = async () => {
      const wave = await world.wave();
      const told = await forTenant.read((repositories) =>
        addressees(repositories, wave, "remind", fixedClock("2026-03-04T09:00:00Z")),
      );
      const { steps } = valueOf(await getSchedule(world.scope, waveId));
      expect(steps.find(({ kind }) => kind === "remind")?.to).toEqual(told);
      return told;
    };
    expect(await shown()).toEqual({ count: 10, isRounded: true });
    await forTenant.write(async ({ participations, mailLinks }) => {
      const all = (await participations.listByWave(waveId)).filter(({ personId }) => personId !== null);
      for (const { id } of all.slice(0, 5)) await participations.changeStatus(id, "invited", "submitted");
      await mailLinks.setUnreachable(all[5].id, "declined");
    });
    expect(await shown()).toEqual({ count: 10, isRounded: true });
    await forTenant.write(({ waves }) =>
      waves.takeResponse(waveId, { hour: "2026-03-04T08", day: "2026-03-04", counts: { inside: 5 } }),
    );
    expect(await shown()).toEqual({ count: 0, isRounded: true });
  });

  /** Pages while a reminder goes out and after it, when some have answered and only some have an address left. */
  async function pagesWhile(answered: readonly number[], reachable: readonly number[]) {
    await open();
    const { waveId, forTenant, scope } = world;
    await forTenant.write(async ({ participations, people }) => {
      const inside = (await participations.listByWave(waveId)).filter(({ personId }) => personId !== null);
      for (const [i, { id, personId }] of inside.entries()) {
        if (answered.includes(i)) await participations.changeStatus(id, "invited", "submitted");
        if (personId && !reachable.includes(i)) await people.update(personId, { email: null });
      }
    });
    valueOf(await remind("2026-03-10"));
    await run("2026-03-10", "09:30");
    const pages = async () => {
      const { steps } = valueOf(await getSchedule(scope, waveId));
      const { rounds } = valueOf(await getInvitations(scope, waveId, { page: 1 }));
      return [...steps, ...rounds].map((one) => ({ ...one, id: "" }));
    };
    const before = await pages();
    const sender = world.at("2026-03-10", "09:31");
    const mails = await sender.write(({ waveMails }) =>
      waveMails.claim("claim", sender.clock.now(), sender.clock.now(), 100),
    );
    for (const { id } of mails)
      await sender.write(async ({ waveMails }) => {
        await waveMails.handOver(id, "claim", sender.clock.now());
        await waveMails.markSent(id, "claim", null);
      });
    await finishSteps({
      scope: sender,
      marks: openEndMarks(folder),
      times: { ...outboxTimes, lease: 1_000 },
    });
    expect(await world.of("remind")).toMatchObject([{ status: "done", errorCode: null }]);
    return { mails: mails.length, before, after: await pages() };
  }

  it("looks the same to whoever left an address to one person and to four who are known to be silent", async () => {
    const reachable = [0, 1, 2, 3, 5];
    const silent = await pagesWhile([], reachable);
    world = await fieldworkWorld(database);
    const answered = await pagesWhile([5], reachable);
    expect([silent.mails, answered.mails]).toEqual([5, 4]);
    expect(answered.before).toEqual(silent.before);
    expect(answered.after).toEqual(silent.after);
  });

  it("looks the same when everybody has answered as when nobody has", async () => {
    const everybody = [0, 1, 2, 3, 4, 5, 6];
    const nobody = await pagesWhile([], everybody);
    world = await fieldworkWorld(database);
    const all = await pagesWhile(everybody, everybody);
    expect([nobody.mails, all.mails]).toEqual([7, 0]);
    expect(all.before).toEqual(nobody.before);
    expect(all.after).toEqual(nobody.after);
    expect(all.after).toContainEqual(expect.objectContaining({ kind: "remind", total: 10, sent: 10 }));
  });

  it("keeps no number that was counted", async () => {
    expect(toldSent(220, 219, 219)).toBe(220);
    // Stopped half-way.
    expect(toldSent(220, 219, 100)).toBe(100);
    expect(toldSent(10, 19, 0)).toBe(10);
    expect(toldSent(1, 0, 0)).toBe(1);
  });

  it("does not follow on the heels of invitations that were late", async () => {
    const times = {
      opening: { date: "2026-03-09", time: "09:00" },
      closing: { date: "2026-03-27", time: "17:00" },
    };
    valueOf(await planOpening(world.scope, world.waveId, { ...times, invite: true }));
    valueOf(await remind("2026-03-11"));
    // A process that was down for four days.
    await run("2026-03-13", "11:00");
    expect(await world.of("invite")).toMatchObject([{ status: "running" }]);
    expect(await world.of("remind")).toMatchObject([
      { status: "planned", dueAt: amsterdam("2026-03-14", "10:00") },
    ]);
    expect(await run("2026-03-14", "10:00")).toBe(1);
  });
});
