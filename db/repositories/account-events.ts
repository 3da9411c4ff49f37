import { type UserId } from "@vensterbank/core";
import { desc, eq, lt } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";

export type AccountEventRow = Tables["accountEvent"]["$inferSelect"];

/** What happened to an account, for its owner to read. */
export function accountEvents({ db, tables: { accountEvent } }: Session) {
  return {
    async append(row: Tables["accountEvent"]["$inferInsert"]): Promise<void> {
      await db.insert(accountEvent).values(row);
    },

    /** Newest first. */
    list: async (userId: UserId, limit: number): Promise<AccountEventRow[]> =>
      db
        .select()
        .from(accountEvent)
        .where(eq(accountEvent.userId, userId))
        .orderBy(desc(accountEvent.id))
        .limit(limit),

    async deleteBefore(moment: Date): Promise<void> {
      await db.delete(accountEvent).where(lt(accountEvent.at, moment));
    },
  };
}
