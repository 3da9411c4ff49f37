import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asId, fixedClock, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { Lucia, TimeSpan } from "lucia";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionAdapter, sessionIdOf } from "./session-adapter.server";

let folder: string;
let database: Database;
const userId = newId<UserId>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vensterbank-sessions-"));
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
  await database.control.write(({ users }) =>
    users.insert({
      id: userId,
      email: "iemand@vaart.example",
      name: "Iemand",
      locale: null,
      isOperator: false,
      createdAt: new Date("2026-11-01"),
    }),
  );
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const begun = {
  createdAt: new Date("2026-11-22T10:00:00Z"),
  authenticatedAt: new Date("2026-11-22T10:00:00Z"),
  factors: ["password" as const],
  device: "Firefox · Windows",
  onlyTenantId: null,
};
const lucia = () => new Lucia(sessionAdapter(database), { sessionExpiresIn: new TimeSpan(30, "d") });
const stored = () => database.control.read(({ sessions }) => sessions.listByUser(userId));

describe("sessions", () => {
  it("are found by their token, and stored as its hash only", async () => {
    const { id: token } = await lucia().createSession(userId, begun);
    const { user, session } = await lucia().validateSession(token);
    expect(user?.id).toBe(userId);
    expect(session?.id).toBe(token);
    const [row] = await stored();
    expect(row).toMatchObject(begun);
    expect(row.id).toBe(sessionIdOf(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await lucia().validateSession(row.id)).session).toBeNull();
  });

  it("are renewed in the second half of their life", async () => {
    const { id: token } = await lucia().createSession(userId, begun);
    expect((await lucia().validateSession(token)).session?.fresh).toBe(false);
    const soon = new Date(Date.now() + 5 * 24 * 3600_000);
    await database.control.write(({ sessions }) => sessions.setExpiry(sessionIdOf(token), soon));
    expect((await lucia().validateSession(token)).session?.fresh).toBe(true);
    expect((await stored())[0].expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 20 * 24 * 3600_000);
  });

  it("end when they expire, are invalidated, or all of a user's are", async () => {
    const expired = await lucia().createSession(userId, begun);
    await database.control.write(({ sessions }) =>
      sessions.setExpiry(sessionIdOf(expired.id), new Date("2020-01-01")),
    );
    expect((await lucia().validateSession(expired.id)).session).toBeNull();

    const ended = await lucia().createSession(userId, begun);
    const other = await lucia().createSession(userId, begun);
    await lucia().invalidateSession(ended.id);
    expect((await lucia().validateSession(ended.id)).session).toBeNull();
    expect((await lucia().validateSession(other.id)).user?.id).toBe(userId);

    await lucia().invalidateUserSessions(asId<UserId>(userId));
    expect(await stored()).toEqual([]);
  });

  it("that expired are gone when the next one begins, also where nobody came back", async () => {
    const left = await lucia().createSession(userId, begun);
    await database.control.write(({ sessions }) =>
      sessions.setExpiry(sessionIdOf(left.id), new Date("2020-01-01")),
    );
    const next = await lucia().createSession(userId, begun);
    expect((await stored()).map(({ id }) => id)).toEqual([sessionIdOf(next.id)]);
  });

  it("note the day on which they were last used, once a day", async () => {
    const { id: token } = await lucia().createSession(userId, begun);
    const writes = vi.spyOn(database.control, "write");
    const tomorrow = new Date(Date.now() + 24 * 3600_000);
    const adapter = sessionAdapter(database, fixedClock(tomorrow.toISOString()));
    for (let times = 0; times < 3; times++) await adapter.getSessionAndUser(token);
    expect(writes).toHaveBeenCalledTimes(1);
    expect((await stored())[0].lastSeenOn).toBe(tomorrow.toISOString().slice(0, 10));
  });
});
