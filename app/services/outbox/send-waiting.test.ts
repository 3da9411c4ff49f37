import { type Database, hashToken } from "@vensterbank/db";
import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { mailServerState } from "./mail-server";
import { movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { testSending } from "./test-sending.fixture";
import { addressMark } from "./unreachable.server";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let database: Database;
let world: OutboxWorld;
let clock: ReturnType<typeof movingClock>;
let server: TestMailServer;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  temporary = await temporaryDatabase();
  ({ database } = temporary);
});
afterAll(() => temporary.close());
beforeEach(async () => {
  clock = movingClock();
  world = await outboxWorld(database, 5, clock);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const serving = async (habits?: Parameters<typeof testMailServer>[0]) => {
  server = await testMailServer(habits);
  const sender = testSending(world, server.url);
  open.push(sender, server);
  return sender;
};
const linkIn = (raw: string) => /\/r\/([\w-]{43})/.exec(raw.replaceAll("=\r\n", ""))?.[1];
const participation = (i: number) =>
  world.scope.read(({ participations }) => participations.get(world.participations[i].id));

describe("sending", () => {
  it("gives everybody one mail, from the organisation and with a link that works", async () => {
    const { run, faults } = await serving();
    const step = await world.begin("invite");
    await run();
    expect(faults).toEqual([]);
    expect([...server.counts().values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 6, failed: 0 });
    const mail = await PostalMime.parse(server.taken[0].raw);
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(mail.from).toMatchObject({ name: "Meting De Kade", address: "meting@service.example" });
    expect(mail.replyTo).toMatchObject([{ address: "anja@kade.example" }]);
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.get("list-unsubscribe")).toMatch(/^<http.*\/r\/[\w-]{43}\/withdraw>$/);
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@service\.example>$/);
    expect(mail.text).toContain("/r/");
    expect(mail.html).toContain("/r/");
    for (const { to, raw } of server.taken) {
      const link = await database.control.read(({ tenants }) =>
        tenants.findByLink(hashToken(linkIn(raw) ?? "")),
      );
      const of = world.participations.find(({ id }) => id === link?.participationId);
      const person = world.staff.find(({ id }) => of && "personId" in of && of.personId === id);
      expect(to).toBe(person?.email ?? "contact@anker.example");
    }
  });

  it("writes the same link in every mail to somebody, and keeps no secret of it", async () => {
    const { run } = await serving();
    await world.begin("invite");
    await run();
    await world.begin("remind");
    await run();
    const links = server.taken.filter(({ to }) => to === "p1@kade.example").map(({ raw }) => linkIn(raw));
    expect(links).toHaveLength(2);
    expect(links[0]).toBe(links[1]);
    expect((await participation(1))?.mailLink).not.toContain(links[0]);
  });

  it("reminds only who is silent by then, and keeps no list of them", async () => {
    const { run } = await serving();
    const step = await world.begin("remind");
    const [answered, left, declined] = world.participations;
    await world.scope.write(async ({ participations, mailLinks }) => {
      await participations.changeStatus(answered.id, "invited", "submitted");
      await participations.changeStatus(left.id, "invited", "withdrawn");
      await mailLinks.setUnreachable(declined.id, "declined");
    });
    await run();
    expect([...server.counts().keys()].sort()).toEqual([
      ...["contact@anker.example", "p3@kade.example", "p4@kade.example"],
    ]);
    // As many as was said at its beginning: how many it was in the end would tell who fell away.
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 6, failed: 0 });
    expect(await world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]))).toEqual([]);
  });

  it("counts an invitation to who opted out or wants none with those that went out, and sends it not", async () => {
    const { run } = await serving();
    const step = await world.begin("invite");
    const [out, declined] = world.participations;
    await world.scope.write(async ({ participations, mailLinks }) => {
      await participations.changeStatus(out.id, "invited", "opted-out");
      await mailLinks.setUnreachable(declined.id, "declined");
    });
    await run();
    expect([...server.counts().keys()].sort()).toEqual([
      ...["contact@anker.example", "p2@kade.example", "p3@kade.example", "p4@kade.example"],
    ]);
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 6, failed: 0 });
  });

  it("keeps of a reminder that does not arrive neither with whom nor how many", async () => {
    const { run } = await serving({
      recipient: (address) => (address === "p0@kade.example" ? { code: 550 } : null),
    });
    const step = await world.begin("remind");
    await run();
    expect(server.counts().get("p0@kade.example")).toBeUndefined();
    expect((await participation(0))?.unreachable).toBeNull();
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 6, failed: 0 });
    const again = await world.begin("invite");
    await run();
    expect((await participation(0))?.unreachable).toMatch(/^no-mailbox@/);
    expect(await world.step(again)).toMatchObject({ status: "done", sent: 5, failed: 1 });
  });

  it("asks again at the last moment whether somebody is silent", async () => {
    const [first] = world.participations;
    const { run } = await serving({
      // Between composing and the end of the mail, somebody answers.
      recipient: async (address) => {
        if (address === "p0@kade.example")
          await world.scope.write(({ participations }) =>
            participations.changeStatus(first.id, "invited", "submitted"),
          );
        return null;
      },
    });
    await world.begin("remind", [first.id, world.participations[1].id]);
    await run();
    expect([...server.counts().keys()]).toEqual(["p1@kade.example"]);
  });

  it("does not end a mail that somebody else has in hand by then", async () => {
    const { run, faults } = await serving({
      // This process was silent for so long that another one took the mail over.
      recipient: async () => {
        clock.skip(10_000);
        const now = clock.now();
        await world.scope.write(({ waveMails }) => waveMails.claim("another", now, now, 1));
        return null;
      },
    });
    const step = await world.begin("invite", [world.participations[0].id]);
    await run();
    expect(server.taken).toEqual([]);
    expect(await world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]))).toMatchObject([
      { status: "sending", claim: "another" },
    ]);
    expect(faults).toEqual([]);
  });

  it("invites who has answered, too: a missing invitation would tell it", async () => {
    const { run } = await serving();
    const [answered] = world.participations;
    await world.scope.write(({ participations }) =>
      participations.changeStatus(answered.id, "invited", "submitted"),
    );
    await world.begin("invite", [answered.id]);
    await run();
    expect(server.taken).toHaveLength(1);
  });

  it("gives another address another link: whoever edits the list does not get what was begun under the first", async () => {
    const { run } = await serving();
    const [one] = world.participations;
    await world.begin("invite", [one.id]);
    await run();
    await world.scope.write(({ people }) =>
      people.update(world.staff[0].id, { email: "nieuw@kade.example" }),
    );
    await world.begin("invite", [one.id], 2);
    await run();
    const [first, second] = server.taken.map(({ raw }) => linkIn(raw) ?? "");
    expect(second).not.toBe(first);
    for (const token of [first, second])
      expect(
        (await database.control.read(({ tenants }) => tenants.findByLink(hashToken(token))))?.participationId,
      ).toBe(one.id);
  });

  it("notes an address that is refused, and nothing against the others", async () => {
    const { run, faults } = await serving({
      recipient: (address) => (address === "p2@kade.example" ? { code: 550 } : null),
    });
    const step = await world.begin("invite");
    await run();
    expect(await world.step(step)).toMatchObject({ status: "done", total: 6, sent: 5, failed: 1 });
    expect((await participation(2))?.unreachable).toBe(`no-mailbox@${addressMark("p2@kade.example")}`);
    expect((await participation(1))?.unreachable).toBeNull();
    expect(mailServerState().problem).toBeNull();
    expect(faults).toEqual([]);
  });

  it("comes back to a server that puts everybody off at first", async () => {
    const seen = new Set<string>();
    const { run } = await serving({
      recipient: (address) => {
        if (seen.has(address)) return null;
        seen.add(address);
        return { code: 450, words: "4.2.0 Greylisted" };
      },
    });
    const step = await world.begin("invite");
    await run();
    expect(await world.counts(step)).toMatchObject({ waiting: 6, sent: 0 });
    await run();
    expect(server.taken).toEqual([]);
    clock.skip(61_000);
    await run();
    expect([...server.counts().values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 6 });
  });

  it("gives up on an address that is put off for days", async () => {
    const { run } = await serving({
      recipient: (address) => (address.startsWith("p0") ? { code: 451 } : null),
    });
    const step = await world.begin("invite", [world.participations[0].id]);
    for (const minutes of [2, 6, 16, 1]) {
      await run();
      clock.skip(minutes * 60_000);
    }
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 0, failed: 1 });
    expect((await participation(0))?.unreachable).toMatch(/^gave-up@/);
  });

  it("leaves a server alone that is not there, counts nothing against the mails, and goes on when it is", async () => {
    const gone = await testMailServer();
    await gone.close();
    const sender = testSending(world, gone.url);
    open.push(sender);
    const step = await world.begin("invite");
    await sender.run();
    expect(mailServerState()).toMatchObject({ problem: "unreachable" });
    const rows = await world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]));
    expect(rows.map(({ status, attempts }) => `${status} ${attempts}`)).toEqual(rows.map(() => "waiting 0"));
    server = await testMailServer({ port: gone.port });
    open.push(server);
    await sender.run();
    expect(server.taken).toEqual([]);
    clock.skip(6_000);
    await sender.run();
    expect([...server.counts().values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(mailServerState().problem).toBeNull();
    expect(sender.faults).toEqual([]);
  });

  it("waits for a slow server only so long, and never twice for the same mail once it was given", async () => {
    let slow = true;
    const { run } = await serving({
      message: async () => {
        if (slow) await new Promise((later) => setTimeout(later, 1_200));
        return null;
      },
    });
    const step = await world.begin("invite");
    await run();
    slow = false;
    clock.skip(6_000);
    await run();
    await new Promise((later) => setTimeout(later, 1_300));
    expect([...server.counts().values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 6 });
  });

  it("sends nothing again after a connection that broke behind the last line", async () => {
    let drops = 2;
    const { run } = await serving({ message: () => (drops-- > 0 ? "drop" : null) });
    const step = await world.begin("invite");
    for (let round = 0; round < 4; round++) {
      await run();
      clock.skip(20_000);
    }
    expect([...server.counts().values()]).toEqual([1, 1, 1, 1, 1, 1]);
    const rows = await world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]));
    expect(rows.filter(({ errorCode }) => errorCode === "unconfirmed")).toHaveLength(2);
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 6 });
  });
});
