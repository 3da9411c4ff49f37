import { type Database } from "@vensterbank/db";
import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { envelopeAddress } from "./envelope-address";
import { mailServerState } from "./mail-server";
import { movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { sendWaiting } from "./send-waiting.server";
import { type Sending } from "./sending";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { testSending } from "./test-sending.fixture";

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

const serving = async (
  habits?: Parameters<typeof testMailServer>[0],
  { account = "", change = {} as Partial<Sending> } = {},
) => {
  server = await testMailServer(habits);
  const sender = testSending(world, server.url.replace("//", `//${account}`), change);
  open.push(sender, server);
  return sender;
};
const rowsOf = (step: Awaited<ReturnType<OutboxWorld["begin"]>>) =>
  world.scope.read(({ waveMails }) => waveMails.listOfSteps([step]));
const untouched = (count: number) => Array.from({ length: count }, () => "waiting 0");
const stateOf = async (step: Awaited<ReturnType<OutboxWorld["begin"]>>) =>
  (await rowsOf(step)).map(({ status, attempts }) => `${status} ${attempts}`);
const unreachable = async (i: number) =>
  (await world.scope.read(({ participations }) => participations.get(world.participations[i].id)))
    ?.unreachable;
const once = [1, 1, 1, 1, 1, 1];

describe("a mail server that lets nobody in", () => {
  it("because of a wrong password costs no mail a try, and is asked once in a while", async () => {
    let asked = 0;
    const login = (user: string, password: string) => {
      asked++;
      return user === "kade" && password === "right" ? null : { code: 535, words: "5.7.8 Wrong" };
    };
    const wrong = await serving({ login }, { account: "kade:wrong@" });
    const step = await world.begin("invite");
    await wrong.run();
    await wrong.run();
    expect(mailServerState().problem).toBe("login");
    expect(asked).toBeLessThanOrEqual(2);
    expect(await stateOf(step)).toEqual(untouched(6));
    const right = testSending(world, server.url.replace("//", "//kade:right@"));
    open.push(right);
    await right.run();
    expect([...server.counts().values()]).toEqual(once);
    expect([...wrong.faults, ...right.faults]).toEqual([]);
  });

  it("for the moment has nothing against the password", async () => {
    const { run } = await serving(
      { login: () => ({ code: 454, words: "4.7.0 Later" }) },
      { account: "a:b@" },
    );
    const step = await world.begin("invite");
    await run();
    expect(mailServerState().problem).toBe("busy");
    expect(await stateOf(step)).toEqual(untouched(6));
  });

  it("with a certificate that nobody trusts gets neither password nor mail", async () => {
    const told: string[] = [];
    const { run, faults } = await serving(
      { startTls: true, login: (_, password) => (told.push(password), null) },
      { account: "kade:secret@" },
    );
    const step = await world.begin("invite");
    await run();
    expect(mailServerState().problem).toBe("tls");
    expect(await stateOf(step)).toEqual(untouched(6));
    expect([...told, ...server.taken, ...faults]).toEqual([]);
  });
});

describe("a mail server that judges the sender", () => {
  it.each([
    "5.1.8 <meting@service.example>: Sender address rejected: Domain not found",
    "Sender verify failed",
  ])("when the recipient is named has nothing against recipients: %s", async (words) => {
    const { run } = await serving({ recipient: () => ({ code: 550, words }) });
    const step = await world.begin("invite");
    await run();
    expect(mailServerState().problem).toBe("sender");
    expect(await stateOf(step)).toEqual(untouched(6));
    expect(await unreachable(0)).toBeNull();
  });
});

describe("a connection that breaks", () => {
  it("in the middle of messages: every one arrives, and once", async () => {
    let breaks = 4;
    // As on a database that takes its time: between the last line of a mail and its end there is a commit.
    const write: OutboxWorld["scope"]["write"] = async (work) => {
      await new Promise((later) => setTimeout(later, 30));
      return world.scope.write(work);
    };
    const change = { scope: { ...world.scope, write } };
    const { run, faults } = await serving({ breaksOff: () => breaks-- > 0 }, { change });
    const step = await world.begin("invite");
    for (let round = 0; round < 6; round++) {
      await run();
      clock.skip(310_000);
    }
    expect([...server.counts().values()]).toEqual(once);
    expect(await world.step(step)).toMatchObject({ status: "done", sent: 6, failed: 0 });
    expect((await rowsOf(step)).map(({ errorCode }) => errorCode)).toEqual([...once.map(() => null)]);
    expect(faults).toEqual([]);
  });

  it("over one mail every time keeps no other waiting", async () => {
    const { run } = await serving({
      recipient: (address) => (address === "p0@kade.example" ? { code: 421, words: "4.3.2 Closing" } : null),
    });
    const step = await world.begin("invite");
    for (let round = 0; round < 8; round++) {
      await run();
      clock.skip(6_000);
    }
    expect(server.counts().size).toBe(5);
    expect((await stateOf(step)).sort()).toEqual([...Array<string>(5).fill("sent 0"), "waiting 0"]);
    expect(await unreachable(0)).toBeNull();
  });
});

describe("what is sent", () => {
  it("goes to a domain in any alphabet, and to a name in one where the server knows how", async () => {
    await world.scope.write(async ({ people }) => {
      await people.update(world.staff[0].id, { email: "bo@münchen.example" });
      await people.update(world.staff[1].id, { email: "josé@kade.example" });
    });
    const { run, faults } = await serving();
    await world.begin("invite", [world.participations[0].id, world.participations[1].id]);
    await run();
    // The server of this test reads such a domain back.
    expect([...server.counts().keys()].sort()).toEqual(["bo@münchen.example", "josé@kade.example"]);
    expect(envelopeAddress("bo@münchen.example")).toBe("bo@xn--mnchen-3ya.example");
    const parsed = await Promise.all(server.taken.map(({ raw }) => PostalMime.parse(raw)));
    const written = parsed.flatMap(({ to }) => to?.map(({ address }) => address));
    expect(written.sort()).toEqual(["bo@xn--mnchen-3ya.example", "josé@kade.example"]);
    expect(faults).toEqual([]);
  });

  it("keeps its headers whatever organisation and people are called", async () => {
    const hostile = 'Kade"\r\nBcc: everybody@evil.example\r\n\r\nHello <b> \u202e';
    const long = "Zeer lange naam ".repeat(300);
    for (const name of [hostile, long]) {
      await world.scope.write(async ({ tenant, people }) => {
        await tenant.update({ senderName: name, name });
        await people.update(world.staff[0].id, { name });
      });
      const { run, faults } = await serving();
      await world.begin("invite", [world.participations[0].id], name === long ? 2 : 1);
      await run();
      expect(faults).toEqual([]);
      const [{ to, raw }] = server.taken;
      const mail = await PostalMime.parse(raw);
      expect(to).toBe("p0@kade.example");
      expect(mail.from?.address).toBe("meting@service.example");
      expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
      expect(mail.subject).not.toMatch(/[\r\n]/);
      // RFC 5322, 2.1.1.
      expect(Math.max(...raw.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998);
    }
  });

  it("stops when evening comes, also what was in hand, and goes on in the morning", async () => {
    let asked = 0;
    const { run } = await serving({
      recipient: () => {
        // From eleven to past eight, while three mails of six have gone.
        if (++asked === 4) clock.skip(9.5 * 3_600_000);
        return null;
      },
    });
    const step = await world.begin("invite");
    await run();
    const { length } = server.taken;
    expect(length).toBeLessThanOrEqual(4);
    expect((await stateOf(step)).filter((state) => state === "waiting 0")).toHaveLength(6 - length);
    clock.skip(12 * 3_600_000);
    await run();
    expect([...server.counts().values()]).toEqual(once);
  });

  it("is sent when the folder of marks was emptied under our hands, and not counted as sent before", async () => {
    const { sending, run } = await serving();
    const { marks } = sending;
    const end = (id: string, claim: string) => {
      marks.forget(id, claim);
      return marks.end(id, claim);
    };
    const step = await world.begin("invite", [world.participations[0].id]);
    await sendWaiting({ ...sending, marks: { ...marks, end } });
    expect(server.taken).toEqual([]);
    expect(await stateOf(step)).toEqual(["waiting 0"]);
    await run();
    expect([...server.counts().values()]).toEqual([1]);
  });
});

describe("a mail server that refuses", () => {
  it.each([
    ["sender", { sender: () => ({ code: 550 }) }],
    ["busy", { sender: () => ({ code: 421 }) }],
    ["refuses", { greet: () => ({ code: 554 }) }],
  ] as const)("takes a refusal of everything for the server's own: %s", async (problem, habits) => {
    const { run, faults } = await serving(habits);
    const step = await world.begin("invite");
    await run();
    expect(mailServerState().problem).toBe(problem);
    expect(await world.counts(step)).toMatchObject({ waiting: 6, failed: 0 });
    expect(await unreachable(0)).toBeNull();
    expect(faults).toEqual([]);
  });

  it("stops after a few mails that are refused by a rule", async () => {
    const asked: string[] = [];
    const { run } = await serving({
      recipient: (address) => {
        asked.push(address);
        return { code: 554, words: "5.7.1 Relay access denied" };
      },
    });
    const step = await world.begin("invite");
    await run();
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(mailServerState().problem).toBe("refuses");
    expect(await world.counts(step)).toMatchObject({ waiting: 6, failed: 0 });
  });
});
