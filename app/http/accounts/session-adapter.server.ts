import { createHash } from "node:crypto";
import { asId, type Clock, systemClock, type UserId } from "@vensterbank/core";
import type { ControlRepositories, Database } from "@vensterbank/db";
import { type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { type SessionAttributes } from "./session-attributes";

type SessionRow = Awaited<ReturnType<ControlRepositories["sessions"]["listByUser"]>>[number];

/** How a session's token is stored: a copy of the database holds no live session. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Lucia's port over our session repository. Lucia knows tokens, the database their hashes only; hence `id` means the
 * token on this side and its hash on the other. Hashes cannot be turned back, so a list of a user's sessions holds
 * hashes: revoke those through the repository.
 */
export function sessionAdapter(database: Database, clock: Clock = systemClock): Adapter {
  const { control } = database;

  // Lucia reads the clock of the machine, and rows hold moments of ours: the two differ where a trial sets the clock.
  const ahead = () => clock.now().getTime() - Date.now();
  const ofOurs = (moment: Date) => new Date(moment.getTime() + ahead());
  const ofMachine = (moment: Date) => new Date(moment.getTime() - ahead());

  /** On the first request of a day, for the list of devices; no finer, so that it tells nothing else. */
  async function noteSeen({ id, lastSeenOn, expiresAt }: SessionRow): Promise<void> {
    const now = clock.now();
    const today = now.toISOString().slice(0, 10);
    if (lastSeenOn === today || expiresAt <= now) return;
    await control.write(({ sessions }) => sessions.setLastSeen(id, today));
  }

  return {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const found = await control.read(({ sessions }) => sessions.findWithUser(sessionIdOf(token)));
      if (!found) return [null, null];
      const { session, user } = found;
      await noteSeen(session);
      const { id, name, email, locale, isOperator } = user;
      return [
        {
          id: token,
          userId: session.userId,
          expiresAt: ofMachine(session.expiresAt),
          attributes: attributesOf(session),
        },
        { id, attributes: { name, email, locale, isOperator } },
      ];
    },
    async getUserSessions(userId) {
      const rows = await control.read(({ sessions }) => sessions.listByUser(asId<UserId>(userId)));
      return rows.map((row) => ({
        id: row.id,
        userId,
        expiresAt: ofMachine(row.expiresAt),
        attributes: attributesOf(row),
      }));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { authenticatedAt, factors, device, onlyTenantId, createdAt } = attributes;
      const how = { authenticatedAt, factors, device, onlyTenantId, createdAt };
      const row = {
        id: sessionIdOf(id),
        userId: asId<UserId>(userId),
        expiresAt: ofOurs(expiresAt),
        ...how,
      };
      const now = clock.now();
      await control.write(async ({ sessions }) => {
        // A browser that never comes back leaves its session behind, with device and days.
        await sessions.deleteExpired(now);
        await sessions.insert({ ...row, lastSeenOn: now.toISOString().slice(0, 10) });
      });
    },
    async updateSessionExpiration(token, expiresAt) {
      await control.write(({ sessions }) => sessions.setExpiry(sessionIdOf(token), ofOurs(expiresAt)));
    },
    async deleteSession(token) {
      await control.write(({ sessions }) => sessions.delete(sessionIdOf(token)));
    },
    async deleteUserSessions(userId) {
      await control.write(({ sessions }) => sessions.deleteByUser(asId<UserId>(userId)));
    },
    async deleteExpiredSessions() {
      await control.write(({ sessions }) => sessions.deleteExpired(clock.now()));
    },
  };
}

function attributesOf({
  createdAt,
  authenticatedAt,
  factors,
  device,
  onlyTenantId,
}: SessionRow): SessionAttributes {
  return { createdAt, authenticatedAt, factors: factors ?? [], device, onlyTenantId };
}
