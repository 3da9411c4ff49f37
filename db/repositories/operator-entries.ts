import { and, desc, eq, lt } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";

export type OperatorEntryRow = Tables["operatorEntry"]["$inferSelect"];

/** What operators did; both engines refuse to change or delete an entry. */
export function operatorEntries({ db, tables: { operatorEntry } }: Session) {
  return {
    async append(row: Tables["operatorEntry"]["$inferInsert"]): Promise<void> {
      await db.insert(operatorEntry).values(row);
    },

    /** The last time that this was done to this. */
    async latest(action: string, subject: string): Promise<OperatorEntryRow | undefined> {
      const [row] = await db
        .select()
        .from(operatorEntry)
        .where(and(eq(operatorEntry.action, action), eq(operatorEntry.subject, subject)))
        .orderBy(desc(operatorEntry.id))
        .limit(1);
      return row;
    },

    /** Newest first. @param before id of the oldest entry seen so far */
    list: async (limit: number, before?: string): Promise<OperatorEntryRow[]> =>
      db
        .select()
        .from(operatorEntry)
        .where(before === undefined ? undefined : lt(operatorEntry.id, before))
        .orderBy(desc(operatorEntry.id))
        .limit(limit),
  };
}
