import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database } from "@vensterbank/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { announceMails } from "./announce-mails";
import { mailPaths, movingClock, outboxWorld, type OutboxWorld } from "./outbox-world.fixture";
import { startOutbox } from "./start-outbox.server";
import { testMailServer, type TestMailServer } from "./test-mail-server.fixture";
import { quickTimes } from "./test-sending.fixture";

let temporary: Awaited<ReturnType<typeof temporaryDatabase>>;
let database: Database;
let server: TestMailServer;
let folder: string;
let stop: () => Promise<void>;
let faults: unknown[];
const clock = movingClock();

beforeAll(async () => {
  temporary = await temporaryDatabase();
  ({ database } = temporary);
});
afterAll(() => temporary.close());
beforeEach(async () => {
  server = await testMailServer();
  folder = mkdtempSync(join(tmpdir(), "vensterbank-outbox-"));
  faults = [];
});
afterEach(async () => {
  await stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = () => {
  stop = startOutbox({
    database: async () => database,
    onFault: (fault) => faults.push(fault),
    ...{ mailPaths, clock, times: quickTimes },
    settings: {
      ...{ SMTP_URL: server.url, MAIL_FROM: "meting@service.example", DATA_DIR: folder },
      ...{ APP_URL: "https://service.example", MAIL_PER_MINUTE: 60_000, BOUNCE_ADDRESS: undefined },
    },
  });
};
const setStatus = ({ scope }: OutboxWorld, status: "active" | "suspended") =>
  scope.write(({ tenant }) => tenant.update({ status }));

describe("the process that sends", () => {
  it("leaves out an organisation that is on hold, sends those of others, and hers when she is back", async () => {
    const onHold = await outboxWorld(database, 2, clock);
    const other = await outboxWorld(database, 3, clock);
    const [waits, goes] = [await onHold.begin("invite"), await other.begin("invite")];
    await setStatus(onHold, "suspended");
    start();
    announceMails(onHold.tenantId);
    await vi.waitFor(async () => expect((await other.step(goes))?.status).toBe("done"), 10_000);
    expect(server.taken).toHaveLength(4);
    expect(await onHold.counts(waits)).toMatchObject({ waiting: 3, sent: 0 });
    await setStatus(onHold, "active");
    await vi.waitFor(async () => expect((await onHold.step(waits))?.status).toBe("done"), 10_000);
    expect(server.taken).toHaveLength(7);
    expect(faults).toEqual([]);
  });

  it("sends nothing of a programme that ends under its hands, and goes on with others", async () => {
    const world = await outboxWorld(database, 8, clock);
    await world.begin("invite");
    let asked = 0;
    await server.close();
    server = await testMailServer({
      recipient: async () => {
        if (++asked === 3) await world.scope.write(({ retention }) => retention.eraseOf(world.programmeId));
        return null;
      },
    });
    start();
    const other = await outboxWorld(database, 1, clock);
    const after = await other.begin("invite");
    await vi.waitFor(async () => expect((await other.step(after))?.status).toBe("done"), 10_000);
    // Three at most were given before, of nine; and the two of the other organisation.
    expect(server.taken.length).toBeLessThanOrEqual(3 + 2);
    expect(faults).toEqual([]);
  });
});
