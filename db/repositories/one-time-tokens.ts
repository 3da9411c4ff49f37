import { type UserId } from "@vensterbank/core";
import { and, eq, gt, lte } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type OneTimePurpose } from "../schema/sign-in";
import { type Tables } from "../schema/tables";

export type OneTimeTokenRow = Tables["oneTimeToken"]["$inferSelect"];

/** What works once and not for long: links in mails, the second step of a sign-in, challenges. */
export function oneTimeTokens({ db, tables: { oneTimeToken } }: Session) {
  const alive = (tokenHash: string, purpose: OneTimePurpose, now: Date) =>
    and(
      eq(oneTimeToken.tokenHash, tokenHash),
      eq(oneTimeToken.purpose, purpose),
      gt(oneTimeToken.expiresAt, now),
    );
  return {
    async insert(row: Tables["oneTimeToken"]["$inferInsert"]): Promise<void> {
      await db.insert(oneTimeToken).values(row);
    },

    /** Looks without consuming: for the page that shows a button. */
    async find(tokenHash: string, purpose: OneTimePurpose, now: Date): Promise<OneTimeTokenRow | undefined> {
      const [row] = await db
        .select()
        .from(oneTimeToken)
        .where(alive(tokenHash, purpose, now))
        .limit(1);
      return row;
    },

    /** Takes the token: of many at once, one gets it. Undefined when it was used, is over, or is for something else. */
    async take(tokenHash: string, purpose: OneTimePurpose, now: Date): Promise<OneTimeTokenRow | undefined> {
      const [row] = await db
        .delete(oneTimeToken)
        .where(alive(tokenHash, purpose, now))
        .returning();
      return row;
    },

    /** Ends what was handed out before: a new link makes the old ones worthless. */
    async deleteOfUser(userId: UserId, purpose?: OneTimePurpose): Promise<void> {
      const one = purpose === undefined ? undefined : eq(oneTimeToken.purpose, purpose);
      await db.delete(oneTimeToken).where(and(eq(oneTimeToken.userId, userId), one));
    },

    async deleteExpired(now: Date): Promise<void> {
      await db.delete(oneTimeToken).where(lte(oneTimeToken.expiresAt, now));
    },
  };
}
