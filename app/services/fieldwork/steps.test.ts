import { fixedClock, type Result } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { valueOf } from "../testing/organisation.fixture";
import { closeWave } from "../waves/close-wave.server";
import { deleteDraftWave } from "../waves/delete-draft-wave.server";
import { openWave } from "../waves/open-wave.server";
import { updateWave } from "../waves/update-wave.server";
import { cancelStep } from "./cancel-step.server";
import { amsterdam, fieldworkWorld, type FieldworkWorld } from "./fieldwork-world.fixture";
import { getSchedule } from "./get-schedule.server";
import { mailableParticipations } from "./silent-participations.server";
import { moveClosing } from "./move-closing.server";
import { doStepNow, moveStep } from "./move-step.server";
import { nextPlannedStep } from "./next-planned-step.server";
import { planMail } from "./plan-mail.server";
import { planOpening } from "./plan-opening.server";
import { planStep } from "./plan-step.server";
import { planSuggested } from "./plan-suggested.server";
import { runDueSteps } from "./run-due-steps.server";
import { startLastCall } from "./start-last-call.server";

let database: Database;
let close: () => Promise<void>;
let world: FieldworkWorld;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => (world = await fieldworkWorld(database)));

const opening = { date: "2026-03-09", time: "09:00" };
const closing = { date: "2026-03-27", time: "17:00" };
const plan = (change: Partial<Parameters<typeof planOpening>[2]> = {}) =>
  planOpening(world.scope, world.waveId, { opening, closing, invite: true, ...change });
const run = (date: string, time: string) => runDueSteps(world.at(date, time));
const remind = (date: string, time = "09:30") =>
  planMail(world.scope, world.waveId, "remind", { date, time });
const open = async () =>
  valueOf(await openWave(world.scope, world.waveId, { closesOn: "2026-03-27", closesTime: "17:00" }));
/** The one field that is wrong, and why. */
const faultOf = <T>(result: Result<T>) =>
  result.ok ? "none" : `${result.error.fields?.[0]?.field} ${result.error.fields?.[0]?.key}`;

describe("an opening that is planned", () => {
  it("opens the wave in nobody's name, invites and closes, each once", async () => {
    valueOf(await plan());
    expect(await run("2026-03-09", "08:59")).toBe(0);
    expect((await world.wave()).status).toBe("draft");
    expect(await run("2026-03-09", "09:00")).toBe(2);
    expect(await world.wave()).toMatchObject({
      status: "open",
      opensOn: "2026-03-09",
      closesOn: "2026-03-27",
    });
    expect(await world.of("invite")).toMatchObject([{ status: "running", total: 7 }]);
    expect(await run("2026-03-09", "09:00")).toBe(0);
    expect(await run("2026-03-27", "17:29")).toBe(0);
    expect(await run("2026-03-27", "17:30")).toBe(1);
    expect((await world.wave()).status).toBe("closed");
    expect((await world.byItself()).sort()).toEqual([
      ...["schedule.run", "schedule.run", "schedule.run", "wave.close", "wave.open"],
    ]);
  });

  it("at night invites in the morning; late it happens at once", async () => {
    valueOf(
      await plan({
        opening: { date: "2026-03-28", time: "23:00" },
        closing: { date: "2026-04-20", time: "12:00" },
      }),
    );
    expect(await world.of("invite")).toMatchObject([{ dueAt: amsterdam("2026-03-29", "08:00") }]);
    // The process was down until the evening of the next day.
    expect(await run("2026-03-29", "21:10")).toBe(1);
    expect((await world.wave()).status).toBe("open");
    expect(await world.of("invite")).toMatchObject([
      { status: "planned", dueAt: amsterdam("2026-03-30", "08:00") },
    ]);
    expect(await run("2026-03-30", "08:00")).toBe(1);
  });

  it("that cannot go on fails, says why, and keeps the invitations waiting for one by hand", async () => {
    valueOf(await plan());
    await world.forTenant.write(async ({ people }) => {
      for (const { id, role } of await people.list())
        if (role === "manager") await people.update(id, { activeTo: "2026-03-05" });
    });
    expect(await run("2026-03-09", "09:00")).toBe(0);
    expect(await world.of("open")).toMatchObject([{ status: "failed", errorCode: "noManagers" }]);
    expect(await world.of("invite")).toMatchObject([{ status: "planned" }]);
    expect((await world.wave()).status).toBe("draft");
    const next = () => world.forTenant.read((repositories) => nextPlannedStep(repositories, world.waveId));
    expect(await next()).toMatchObject({ kind: "open", state: "failed", why: "noManagers" });
    expect(await world.byItself()).toEqual([]);
    await world.forTenant.write(async ({ people }) => {
      for (const { id, role } of await people.list())
        if (role === "manager") await people.update(id, { activeTo: null });
    });
    const later = await world.scopeOn("2026-03-09");
    valueOf(await openWave(later, world.waveId, { closesOn: "2026-03-27", closesTime: "17:00" }));
    expect(await run("2026-03-09", "11:05")).toBe(1);
    expect(await world.of("invite")).toMatchObject([{ status: "running", total: 7 }]);
    expect(await next()).toMatchObject({ kind: "close", state: "planned", at: closing });
  });

  it("is moved, called off with all that hangs on it, planned again, and goes with the wave", async () => {
    valueOf(await plan());
    valueOf(await remind("2026-03-16"));
    valueOf(await plan({ opening: { date: "2026-03-10", time: "21:30" } }));
    expect(await world.of("open")).toMatchObject([{ dueAt: amsterdam("2026-03-10", "21:30") }]);
    expect(await world.of("invite")).toMatchObject([{ dueAt: amsterdam("2026-03-11", "08:00") }]);
    const [step] = await world.of("open");
    valueOf(await cancelStep(world.scope, world.waveId, step.id));
    expect((await world.steps()).map(({ status }) => status)).toEqual(Array(4).fill("cancelled"));
    expect((await world.wave()).closesAt).toBeNull();
    expect(await run("2026-03-20", "10:00")).toBe(0);
    valueOf(await plan());
    expect(await world.of("open")).toMatchObject([{ status: "planned", number: 1 }]);
    valueOf(await deleteDraftWave(world.scope, world.waveId));
    expect(await world.steps()).toEqual([]);
  });

  it.each([
    [{ opening: { date: "2026-03-01", time: "09:00" } }, "date field.moment-past"],
    [{ opening: { date: "2026-03-29", time: "02:30" } }, "time field.no-such-time"],
    [{ opening: { date: "", time: "09:00" } }, "date field.required"],
    [{ closing: { date: "2026-03-09", time: "08:00" } }, "closesOn field.closes-before-opening"],
    [{ closing: { date: "2036-03-09", time: "08:00" } }, "closesOn field.after-programme"],
  ])("is refused at the field: %j", async (change, fault) => expect(faultOf(await plan(change))).toBe(fault));
});

describe("a reminder", () => {
  it.each([
    ["2026-04-27", "10:00", "date field.holiday.kingsDay"],
    ["2026-03-16", "07:30", "time field.at-night"],
    ["2026-03-16", "20:00", "time field.at-night"],
    ["2026-03-27", "17:00", "date field.after-closing-time"],
    ["2026-03-02", "10:00", "date field.moment-past"],
  ])("on %s at %s is refused: %s", async (date, time, fault) => {
    await open();
    expect(faultOf(await remind(date, time))).toBe(fault);
  });

  it("comes at most three times, in order, a day or more apart", async () => {
    await open();
    valueOf(await remind("2026-03-10"));
    expect(faultOf(await remind("2026-03-11", "09:00"))).toBe("date field.too-near-mail");
    valueOf(await remind("2026-03-18"));
    expect(faultOf(await remind("2026-03-14"))).toBe("date field.reminder-order");
    valueOf(await remind("2026-03-24"));
    expect(faultOf(await remind("2026-03-26"))).toBe("date field.three-reminders");
    const [first, second] = await world.of("remind");
    const after = { date: "2026-03-20", time: "12:00" };
    expect(faultOf(await moveStep(world.scope, world.waveId, first.id, after))).toBe(
      "date field.reminder-order",
    );
    valueOf(await moveStep(world.scope, world.waveId, second.id, after));
    valueOf(await cancelStep(world.scope, world.waveId, first.id));
    valueOf(await remind("2026-03-12"));
    expect((await world.of("remind")).map(({ number, status }) => `${number} ${status}`)).toEqual([
      ...["1 planned", "2 planned", "3 planned"],
    ]);
  });

  it("is proposed for a morning that will do", async () => {
    await open();
    const proposed = async () => valueOf(await getSchedule(world.scope, world.waveId)).proposed.reminder;
    expect(await proposed()).toEqual({ date: "2026-03-03", time: "09:30" });
    valueOf(await planStep(world.scope, world.waveId, { kind: "invite", dueAt: world.scope.clock.now() }));
    const second = await proposed();
    expect(second).toEqual({ date: "2026-03-04", time: "09:30" });
    valueOf(await planMail(world.scope, world.waveId, "remind", second));
    expect(await proposed()).toEqual({ date: "2026-03-05", time: "09:30" });
  });

  it("goes to the silent only: not to who answered, declined, left, or cannot be reached", async () => {
    await open();
    const [answered, declined, left] = await world.forTenant.write(async ({ participations, people }) => {
      const all = (await participations.listByWave(world.waveId)).filter(({ personId }) => personId !== null);
      await participations.changeStatus(all[0].id, "invited", "submitted");
      await participations.changeStatus(all[1].id, "invited", "withdrawn");
      if (all[2].personId) await people.update(all[2].personId, { activeTo: "2026-03-09" });
      if (all[3].personId) await people.update(all[3].personId, { email: null });
      return all;
    });
    const wave = await world.wave();
    const to = await world.forTenant.read((repositories) =>
      mailableParticipations(repositories, wave, "remind", fixedClock("2026-03-10T09:00:00Z")),
    );
    expect(to).toHaveLength(3);
    for (const { id } of [answered, declined, left]) expect(to.map((one) => one.id)).not.toContain(id);
    valueOf(await remind("2026-03-10"));
    expect(await run("2026-03-10", "09:30")).toBe(1);
    // Fewer than ten is all that is kept, and that a page tells of it.
    expect(await world.of("remind")).toMatchObject([{ status: "running", total: 1 }]);
    const { steps } = valueOf(await getSchedule(world.scope, world.waveId));
    expect(steps.find(({ kind }) => kind === "remind")?.to).toEqual({ count: 0, isRounded: true });
  });

  it("of a process that was down moves to the morning, and is skipped after the closing", async () => {
    await open();
    valueOf(await remind("2026-03-24"));
    expect(await run("2026-03-24", "20:30")).toBe(0);
    expect(await world.of("remind")).toMatchObject([
      { status: "planned", dueAt: amsterdam("2026-03-25", "08:00") },
    ]);
    await run("2026-03-27", "17:05");
    expect(await world.of("remind")).toMatchObject([{ status: "skipped", errorCode: "after-closing" }]);
  });

  it("is suggested three times, planned in one go and done now at once or in the morning", async () => {
    await open();
    const { suggestions } = valueOf(await getSchedule(world.scope, world.waveId));
    expect(suggestions.map(({ date }) => date)).toEqual(["2026-03-10", "2026-03-19", "2026-03-25"]);
    expect(valueOf(await planSuggested(world.scope, world.waveId))).toBe(3);
    expect(valueOf(await getSchedule(world.scope, world.waveId))).toMatchObject({
      remindersLeft: 0,
      suggestions: [],
    });
    const [first] = await world.of("remind");
    expect(valueOf(await doStepNow(world.scope, world.waveId, first.id))).toBe(true);
    expect(await run("2026-03-02", "11:00")).toBe(1);
  });
});

describe("closing", () => {
  it("moves with the closing time, also when only the day is changed", async () => {
    await open();
    const at = async () => (await world.of("close"))[0].dueAt;
    valueOf(await moveClosing(world.scope, world.waveId, { date: "2026-03-29", time: "12:00" }));
    expect(await at()).toEqual(amsterdam("2026-03-29", "12:30"));
    expect((await world.wave()).closesOn).toBe("2026-03-29");
    // From winter to summer the clock on the wall says the same.
    valueOf(await moveClosing(world.scope, world.waveId, { date: "2026-03-28", time: "12:00" }));
    const change = (closing: { closesOn: string; closesTime?: string }) =>
      updateWave(world.scope, world.waveId, { title: "Meting 1", ...closing });
    valueOf(await change({ closesOn: "2026-04-02" }));
    expect(await at()).toEqual(amsterdam("2026-04-02", "12:30"));
    valueOf(await change({ closesOn: "2026-04-02", closesTime: "15:45" }));
    expect(await at()).toEqual(amsterdam("2026-04-02", "16:15"));
    const past = change({ closesOn: "2026-03-02", closesTime: "10:00" });
    expect(faultOf(await past)).toBe("closesOn field.moment-past");
    valueOf(await change({ closesOn: "2026-04-02", closesTime: "12:00" }));
    expect(await run("2026-03-29", "13:00")).toBe(0);
    expect(await run("2026-04-02", "12:30")).toBe(1);
  });

  it("by hand skips what was planned", async () => {
    await open();
    valueOf(await remind("2026-03-10"));
    valueOf(await closeWave(world.scope, world.waveId));
    expect(
      (await world.steps()).map(({ kind, status, errorCode }) => `${kind} ${status} ${errorCode}`),
    ).toEqual([...["remind skipped wave-closed", "close skipped wave-closed"]]);
    expect(await run("2026-04-01", "12:00")).toBe(0);
  });

  it("in half an hour ends the mails now and the wave later", async () => {
    await open();
    valueOf(await remind("2026-03-10"));
    valueOf(await startLastCall(world.scope, world.waveId));
    expect(await world.of("remind")).toMatchObject([{ status: "skipped", errorCode: "after-closing" }]);
    expect(await run("2026-03-02", "11:29")).toBe(0);
    expect(await startLastCall(world.scope, world.waveId)).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
    expect(await run("2026-03-02", "11:30")).toBe(1);
    expect((await world.wave()).status).toBe("closed");
  });
});

describe("a mail now", () => {
  it("waits for the morning at night, and is refused after the closing time", async () => {
    await open();
    const evening = { ...world.scope, clock: fixedClock(amsterdam("2026-03-05", "22:00")) };
    valueOf(await planStep(evening, world.waveId, { kind: "invite", dueAt: evening.clock.now() }));
    expect(await world.of("invite")).toMatchObject([{ dueAt: amsterdam("2026-03-06", "08:00") }]);
    const late = { ...world.scope, clock: fixedClock(amsterdam("2026-03-27", "17:10")) };
    expect(faultOf(await planStep(late, world.waveId, { kind: "remind", dueAt: late.clock.now() }))).toBe(
      "date field.after-closing-time",
    );
  });

  it("invites everybody once, however often somebody presses, and again what was called off", async () => {
    await open();
    const dueAt = world.scope.clock.now();
    const invite = () => planStep(world.scope, world.waveId, { kind: "invite", dueAt });
    const first = valueOf(await invite());
    expect(await invite()).toMatchObject({ error: { code: "conflict" } });
    valueOf(await cancelStep(world.scope, world.waveId, first));
    expect(valueOf(await invite())).toBe(first);
    expect(await world.of("invite")).toMatchObject([{ number: 1, status: "planned" }]);
  });

  it("with the opening is called off by who opens without it", async () => {
    valueOf(await plan());
    const input = { closesOn: "2026-03-27", closesTime: "17:00", invite: false };
    valueOf(await openWave(world.scope, world.waveId, input));
    expect(await world.of("invite")).toMatchObject([{ status: "cancelled" }]);
    expect(await run("2026-03-09", "11:00")).toBe(0);
  });

  it("about feedback waits for publishing", async () => {
    await open();
    const dueAt = world.scope.clock.now();
    expect(await planStep(world.scope, world.waveId, { kind: "tell", dueAt })).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
  });
});
