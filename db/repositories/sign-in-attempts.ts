import { and, eq, gt, lt, sql } from "drizzle-orm";
import { type Session } from "../engines/engine";

/** Counters for rate limits: by hashed account, address or link, per window. */
export function signInAttempts({ db, tables: { signInAttempt } }: Session) {
  return {
    /** Counts one more try and returns how many there are in this window. */
    async add(keyHash: string, windowStart: Date): Promise<number> {
      const [row] = await db
        .insert(signInAttempt)
        .values({ keyHash, windowStart, count: 1 })
        .onConflictDoUpdate({
          target: [signInAttempt.keyHash, signInAttempt.windowStart],
          set: { count: sql`${signInAttempt.count} + 1` },
        })
        .returning({ count: signInAttempt.count });
      return row.count;
    },

    /** Counts one try less in this window. */
    async takeBack(keyHash: string, windowStart: Date): Promise<void> {
      await db
        .update(signInAttempt)
        .set({ count: sql`${signInAttempt.count} - 1` })
        .where(
          and(
            eq(signInAttempt.keyHash, keyHash),
            eq(signInAttempt.windowStart, windowStart),
            gt(signInAttempt.count, 0),
          ),
        );
    },

    /** Forgets the tries of one key, after a sign-in that succeeded. */
    async clear(keyHash: string): Promise<void> {
      await db.delete(signInAttempt).where(eq(signInAttempt.keyHash, keyHash));
    },

    async deleteBefore(moment: Date): Promise<void> {
      await db.delete(signInAttempt).where(lt(signInAttempt.windowStart, moment));
    },
  };
}
