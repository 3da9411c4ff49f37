import { createServer } from "node:net";
import { type AddressInfo } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../../testing/temporary-database";
import { movingClock, outboxWorld, type OutboxWorld } from "../outbox-world.fixture";
import { addressMark } from "../unreachable.server";
import { bounceAddressOf, readBounceAddress } from "./bounce-address.server";
import { readBounce } from "./read-bounce.server";
import { startBounces } from "./start-bounces.server";

const base = "bounce@mail.example";
const addressFor = bounceAddressOf(base) ?? (() => "");

const report = (action: string, status: string) =>
  [
    "From: MAILER-DAEMON@elsewhere.example",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="xx"',
    "",
    "--xx",
    "Content-Type: text/plain",
    "",
    "This is the mail system.",
    "--xx",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; elsewhere.example",
    "",
    "Final-Recipient: rfc822; p1@kade.example",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 no such user",
    "",
    "--xx--",
    "",
  ].join("\r\n");

describe("a report about a mail", () => {
  it.each([
    ["failed", "5.1.1", "no-mailbox"],
    ["failed", "5.2.2", "mailbox-full"],
    ["failed", "5.7.1", "refused"],
    ["delayed", "4.4.1", null],
    ["failed", "4.4.7", "gave-up"],
    ["failed", "4.2.2", "mailbox-full"],
    ["failed", "2.0.0", null],
    ["delivered", "2.0.0", null],
  ])("%s %s says %s", async (action, status, code) => {
    expect(await readBounce(Buffer.from(report(action, status)))).toBe(code);
  });

  it("may have addresses in any alphabet in it", async () => {
    const raw = report("failed", "5.1.1").replace(
      "message/delivery-status",
      "message/global-delivery-status",
    );
    expect(await readBounce(Buffer.from(raw.replace("p1@kade", "josé@kade")))).toBe("no-mailbox");
  });

  it("is not what nobody can read, with parts within parts without end", async () => {
    const part = (i: number) => `Content-Type: multipart/report; boundary="b${i}"\r\n\r\n--b${i}\r\n`;
    const deep = Array.from({ length: 3_000 }, (_, i) => part(i)).join("");
    expect(await readBounce(Buffer.from(deep))).toBeNull();
  });

  it("is not what somebody's out-of-office says", async () => {
    const away =
      "From: p1@kade.example\r\nAuto-Submitted: auto-replied\r\nSubject: Afwezig\r\n\r\nStatus: 5.1.1\r\n";
    expect(await readBounce(Buffer.from(away))).toBeNull();
  });

  it("comes back to an address of one participant and one address, in lower case and not too long", () => {
    const id = "01a20361-c162-7000-972a-39107eac9c2b" as Parameters<typeof addressFor>[0];
    const made = addressFor(id, "P1@kade.example");
    expect(made).toBe(made.toLowerCase());
    expect(made.split("@")[0].length).toBeLessThanOrEqual(64);
    const read = readBounceAddress(made.toUpperCase(), base);
    expect(read?.id).toBe(id);
    expect(read?.isOf("p1@kade.example")).toBe(true);
    expect(read?.isOf("p2@kade.example")).toBe(false);
    for (const other of [
      base,
      `x${made}`,
      made.replace("mail.example", "evil.example"),
      "bounce+1.2@mail.example",
    ])
      expect(readBounceAddress(other, base)).toBeNull();
  });
});

describe("the small mail server for reports", () => {
  let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
  let world: OutboxWorld;
  let stop: () => Promise<void>;
  let port: number;

  beforeAll(async () => {
    temporary = await temporaryDatabase();
    port = await new Promise<number>((found) => {
      const probe = createServer().listen(0, "127.0.0.1", () => {
        const { port: free } = probe.address() as AddressInfo;
        probe.close(() => found(free));
      });
    });
    stop = startBounces({
      database: async () => temporary.database,
      onFault: (fault) => {
        throw fault;
      },
      ...{ port, host: "127.0.0.1", address: base, clock: movingClock() },
    });
  });
  afterAll(async () => {
    await stop();
    await temporary.close();
  });
  beforeEach(async () => (world = await outboxWorld(temporary.database, 2)));

  const deliver = (to: string, raw: string) =>
    createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({
      envelope: { from: "", to },
      raw,
    });
  const unreachable = async (i: number) =>
    (await world.scope.read(({ participations }) => participations.get(world.participations[i].id)))
      ?.unreachable;

  it("notes who cannot be reached", async () => {
    const address = "p1@kade.example";
    await deliver(addressFor(world.participations[1].id, address), report("failed", "5.1.1"));
    expect(await unreachable(1)).toBe(`no-mailbox@${addressMark(address)}`);
    expect(await unreachable(0)).toBeNull();
  });

  it("takes that a reminder did not arrive, and notes it with nobody: it tells who was silent", async () => {
    const quiet = addressFor(world.participations[1].id, "p1@kade.example", true);
    expect(quiet).not.toBe(addressFor(world.participations[1].id, "p1@kade.example"));
    await deliver(quiet, report("failed", "5.1.1"));
    expect(await unreachable(1)).toBeNull();
  });

  it("notes nothing once the wave has closed: who is written to then has answered", async () => {
    await world.scope.write(({ waves }) =>
      waves.changeStatus(world.waveId, "open", "closed", { closedAt: new Date("2026-12-13T09:00:00Z") }),
    );
    await deliver(addressFor(world.participations[1].id, "p1@kade.example"), report("failed", "5.1.1"));
    expect(await unreachable(1)).toBeNull();
  });

  it("takes an out-of-office and throws it away", async () => {
    await deliver(
      addressFor(world.participations[1].id, "p1@kade.example"),
      "Subject: Afwezig\r\n\r\nTot ziens",
    );
    expect(await unreachable(1)).toBeNull();
  });

  it("takes nothing for anybody else, for an address of before a correction, or that is too large", async () => {
    const own = addressFor(world.participations[0].id, "p0@kade.example");
    for (const to of [
      ...["director@kade.example", base, own.replace(/\.[0-9a-f]{16}@/, ".0000000000000000@")],
      addressFor(world.participations[0].id, "eerder@kade.example"),
    ])
      await expect(deliver(to, report("failed", "5.1.1"))).rejects.toMatchObject({ responseCode: 550 });
    const large = `Subject: x\r\n\r\n${"line\r\n".repeat(60_000)}`;
    await expect(deliver(own, large)).rejects.toMatchObject({ responseCode: 552 });
    expect(await unreachable(0)).toBeNull();
  });
});
