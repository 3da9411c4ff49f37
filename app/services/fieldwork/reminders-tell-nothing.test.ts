import { fixedClock } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { openWave } from "../waves/open-wave.server";
import { addressees } from "./addressees.server";
import { amsterdam, fieldworkWorld, type FieldworkWorld } from "./fieldwork-world.fixture";
import { getSchedule } from "./get-schedule.server";
import { planMail } from "./plan-mail.server";
import { planOpening } from "./plan-opening.server";
import { runDueSteps } from "./run-due-steps.server";

let database: Database;
let close: () => Promise<void>;
let world: FieldworkWorld;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
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

  it("for which nobody is left ends like one to a few, and does not say that everybody has answered", async () => {
    await open();
    await world.forTenant.write(async ({ participations }) => {
      for (const { id } of await participations.listByWave(world.waveId))
        await participations.changeStatus(id, "invited", "submitted");
    });
    valueOf(await remind("2026-03-10"));
    await run("2026-03-10", "09:30");
    expect(await world.of("remind")).toMatchObject([{ status: "done", total: 0, errorCode: null }]);
    const { steps } = valueOf(await getSchedule(world.scope, world.waveId));
    expect(steps.find(({ kind }) => kind === "remind")).toMatchObject({
      to: { count: 0, isRounded: true },
      why: null,
    });
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
