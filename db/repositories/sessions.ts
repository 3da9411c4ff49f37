import { type UserId } from "@vensterbank/core";
import { and, desc, eq, lte, ne } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type UserRow } from "./accounts";

export type SessionRow = Tables["session"]["$inferSelect"];

/** Sign-in sessions by the SHA-256 of their token: the seven methods that Lucia's adapter needs, and the list of devices. */
export function sessions({ db, tables: { session, user } }: Session) {
  return {
    async findWithUser(id: string): Promise<{ session: SessionRow; user: UserRow } | undefined> {
      const [row] = await db
        .select({ session, user })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .where(eq(session.id, id))
        .limit(1);
      return row;
    },

    listByUser: async (userId: UserId): Promise<SessionRow[]> =>
      db.select().from(session).where(eq(session.userId, userId)).orderBy(desc(session.createdAt)),

    async insert(row: Tables["session"]["$inferInsert"]): Promise<void> {
      await db.insert(session).values(row);
    },

    async setExpiry(id: string, expiresAt: Date): Promise<void> {
      await db.update(session).set({ expiresAt }).where(eq(session.id, id));
    },

    /** @param day YYYY-MM-DD */
    async setLastSeen(id: string, day: string): Promise<void> {
      await db.update(session).set({ lastSeenOn: day }).where(eq(session.id, id));
    },

    async delete(id: string): Promise<void> {
      await db.delete(session).where(eq(session.id, id));
    },

    /** @param except a session to keep: "sign out everywhere else" */
    async deleteByUser(userId: UserId, except?: string): Promise<void> {
      const others = except === undefined ? undefined : ne(session.id, except);
      await db.delete(session).where(and(eq(session.userId, userId), others));
    },

    async deleteExpired(now: Date): Promise<void> {
      await db.delete(session).where(lte(session.expiresAt, now));
    },
  };
}
