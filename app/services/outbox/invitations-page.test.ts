import { asId, type ParticipationId, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MemberScope, openMemberScope } from "../../http/scope/member-scope.server";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { planStep } from "../fieldwork/plan-step.server";
import { runDueSteps } from "../fieldwork/run-due-steps.server";
import { getSchedule } from "../fieldwork/get-schedule.server";
import { cancelRound } from "./cancel-round.server";
import { getInvitations } from "./get-invitations.server";
import { movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { type ResendTo } from "./mailing-list.server";
import { resendInvitations } from "./resend-invitations.server";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { testSending } from "./test-sending.fixture";
import { unreachableText } from "./unreachable.server";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let database: Database;
let world: OutboxWorld;
let scope: MemberScope;
let clock: ReturnType<typeof movingClock>;
let server: TestMailServer;

beforeAll(async () => {
  temporary = await temporaryDatabase();
  ({ database } = temporary);
});
afterAll(() => temporary.close());
afterEach(() => server.close());
beforeEach(async () => {
  clock = movingClock();
  server = await testMailServer();
  world = await outboxWorld(database, 12, clock);
  const userId = newId<UserId>();
  const createdAt = new Date("2026-11-01T09:00:00Z");
  await database.control.write(({ users }) =>
    users.insert({ id: userId, email: `${userId}@kade.example`, name: "C", isOperator: false, createdAt }),
  );
  await world.scope.write(({ memberships }) => memberships.set(userId, "coordinator"));
  const opened = await openMemberScope(database, {
    ...{ userId, slug: world.tenantId, locale: (own) => own, clock },
  });
  if (!opened) throw new Error("No scope");
  scope = opened;
});

const view = async (search = "") => valueOf(await getInvitations(scope, world.waveId, { search, page: 1 }));
const setUnreachable = (i: number, text: string | null) =>
  world.scope.write(({ mailLinks }) => mailLinks.setUnreachable(world.participations[i].id, text));
const setAddress = (i: number, email: string | null) =>
  world.scope.write(({ people }) => people.update(world.staff[i].id, { email }));

const resend = async (to: ResendTo) => valueOf(await resendInvitations(scope, world.waveId, to));
/** Plans the invitations to everybody as the page does, and lets them begin. */
const planAndBegin = async () => {
  valueOf(await planStep(scope, world.waveId, { kind: "invite", dueAt: clock.now() }));
  expect(await runDueSteps(world.scope)).toBe(1);
};
const run = () => testSending(world, server.url).run();

describe("the page of invitations", () => {
  it("counts who can be reached, and tells nobody's address and nobody's answer", async () => {
    await setAddress(0, null);
    await setUnreachable(1, unreachableText("no-mailbox", "p1@kade.example"));
    await setUnreachable(2, "declined");
    await world.scope.write(({ participations }) =>
      participations.changeStatus(world.participations[3].id, "invited", "submitted"),
    );
    const before = await view();
    expect(before).toMatchObject({ invited: 13, byMail: 11, withoutAddress: 1, canInvite: true });
    expect(before.failing.map(({ name, failed }) => `${name} ${failed}`)).toEqual(["Persoon 1 no-mailbox"]);
    expect(JSON.stringify(before)).not.toMatch(/@kade\.example|submitted|declined/);
    const lines = new Map(
      before.list.lines.map((line) => [line.name, { ...line, id: "", name: "", listed: null }]),
    );
    expect(lines.get("Persoon 2")).toEqual(lines.get("Persoon 4"));
    expect(lines.get("Persoon 3")).toEqual(lines.get("Persoon 4"));
    expect((await view("persoon 11")).list.found).toBe(1);
  });

  it("tells exactly what went to everybody, and in tens what went to those who were silent", async () => {
    await world.begin("invite");
    await world.begin(
      "remind",
      world.participations.slice(0, 7).map(({ id }) => id),
    );
    const [invited, reminded] = (await view()).rounds;
    expect(invited).toMatchObject({ kind: "invite", isRounded: false, total: 13, waiting: 13, sent: 0 });
    expect(reminded).toMatchObject({ kind: "remind", isRounded: true, total: 10, waiting: 10 });
  });

  it("sends one again, also to who has answered, and not twice while it is on its way", async () => {
    const [{ id }] = world.participations;
    await world.scope.write(({ participations }) => participations.changeStatus(id, "invited", "submitted"));
    expect(await resend(id)).toEqual({ kind: "sent", count: 1 });
    expect(await resend(id)).toEqual({ kind: "sent", count: 0 });
    expect((await view()).isBusy).toBe(true);
    expect(await resendInvitations(scope, world.waveId, newId<ParticipationId>())).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
    const entries = await world.scope.read(({ auditLog }) => auditLog.list(10));
    expect(JSON.stringify(entries)).toContain("invitations.send");
  });

  it("sends one again twice a day, and the next day once more", async () => {
    const [{ id }, other] = world.participations;
    for (const time of [1, 2]) {
      expect(await resend(id)).toEqual({ kind: "sent", count: 1 });
      await run();
      expect(server.counts().get("p0@kade.example")).toBe(time);
    }
    expect(await resend(id)).toEqual({ kind: "enough" });
    expect(await resend(other.id)).toEqual({ kind: "sent", count: 1 });
    clock.skip(24 * 3_600_000);
    expect(await resend(id)).toEqual({ kind: "sent", count: 1 });
    expect((await view()).canInvite).toBe(true);
  });

  it("mails nobody who wants no mails, and shows and says of them what it does of everybody", async () => {
    const [wanting, declining] = world.participations;
    await setUnreachable(1, "declined");
    const seen = [];
    for (const { id } of [wanting, declining]) {
      const answers = [await resend(id), await resend(id)];
      await run();
      answers.push(await resend(id));
      await run();
      answers.push(await resend(id));
      const { rounds, failing, byMail } = await view();
      seen.push({
        answers,
        rounds: rounds.map((round) => ({ ...round, id: "", number: 0, at: null })),
        failing,
        byMail,
      });
    }
    expect(seen[1]).toEqual(seen[0]);
    // What was sent again stands together.
    expect(seen[1].rounds).toMatchObject([{ kind: "invite", status: "done", isRounded: true }]);
    const schedule = valueOf(await getSchedule(scope, world.waveId));
    expect(schedule).toMatchObject({ steps: [], hasInvited: false });
    expect([...server.counts().keys()]).toEqual(["p0@kade.example"]);
    const after = await world.scope.read(({ participations }) => participations.get(declining.id));
    expect(after?.unreachable).toBe("declined");
  });

  it("sends again to those whose address was corrected, and to no others", async () => {
    await setUnreachable(1, unreachableText("no-mailbox", "p1@kade.example"));
    await setUnreachable(2, unreachableText("no-mailbox", "p2@kade.example"));
    await setAddress(1, "goed@kade.example");
    expect((await view()).failing.map(({ name, isCorrected }) => `${name} ${isCorrected}`)).toEqual([
      ...["Persoon 1 true", "Persoon 2 false"],
    ]);
    expect(await resend("corrected")).toEqual({ kind: "sent", count: 1 });
    expect((await view()).failing.map(({ name }) => name)).toEqual(["Persoon 2"]);
  });

  it("calls off what waits, and nothing of another wave", async () => {
    const step = await world.begin("invite");
    expect(await cancelRound(scope, asId("another"), step)).toMatchObject({ ok: false });
    expect(valueOf(await cancelRound(scope, world.waveId, step))).toBe(13);
    expect(await world.counts(step)).toMatchObject({ waiting: 0, cancelled: 13 });
  });

  it("invites with one press who was left out: sending was stopped, or there is an address only now", async () => {
    await setAddress(0, null);
    await setUnreachable(1, "declined");
    expect((await view()).missed).toBe(0);
    await planAndBegin();
    // Nobody is missing in the number, also not who wants no mails.
    expect((await view()).rounds).toMatchObject([{ kind: "invite", total: 12 }]);
    expect((await view()).missed).toBe(0);
    const [{ id }] = (await view()).rounds;
    valueOf(await cancelRound(scope, world.waveId, id));
    await setAddress(0, "p0@kade.example");
    expect(await view()).toMatchObject({ missed: 13, canInvite: false });
    expect(await resend("missed")).toEqual({ kind: "sent", count: 13 });
    expect(await resend("missed")).toEqual({ kind: "sent", count: 0 });
    await run();
    expect(await view()).toMatchObject({ missed: 0, corrected: 0 });
    expect(server.taken).toHaveLength(12);
  });

  it("sends nothing in a wave that is closed", async () => {
    await world.scope.write(({ waves }) =>
      waves.changeStatus(world.waveId, "open", "closed", { closedAt: world.clock.now() }),
    );
    const [{ id }] = world.participations;
    expect(await resendInvitations(scope, world.waveId, id)).toMatchObject({
      ok: false,
      error: { code: "wrong-wave-status" },
    });
    expect(await view()).toMatchObject({ canInvite: false, canResend: false });
  });
});
