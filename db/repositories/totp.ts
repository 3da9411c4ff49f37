import { type UserId } from "@vensterbank/core";
import { and, eq, isNotNull, lt } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";

export type TotpRow = Tables["totp"]["$inferSelect"];

/** Authenticator apps and the codes for when one is lost. */
export function totps({ db, tables: { totp, recoveryCode } }: Session) {
  const codesOf = (userId: UserId) => eq(recoveryCode.userId, userId);
  return {
    async get(userId: UserId): Promise<TotpRow | undefined> {
      const [row] = await db.select().from(totp).where(eq(totp.userId, userId)).limit(1);
      return row;
    },

    /** Begins anew with another secret, which does nothing until it is confirmed. */
    async propose(userId: UserId, sealedSecret: string): Promise<void> {
      const fresh = { sealedSecret, confirmedAt: null, lastStep: 0 };
      await db
        .insert(totp)
        .values({ userId, ...fresh })
        .onConflictDoUpdate({ target: totp.userId, set: fresh });
    },

    async confirm(userId: UserId, confirmedAt: Date): Promise<void> {
      await db.update(totp).set({ confirmedAt }).where(eq(totp.userId, userId));
    },

    /** Takes the code of a time step. @returns false when that step, or a later one, was taken before */
    async takeStep(userId: UserId, step: number): Promise<boolean> {
      const taken = await db
        .update(totp)
        .set({ lastStep: step })
        .where(and(eq(totp.userId, userId), lt(totp.lastStep, step)))
        .returning({ userId: totp.userId });
      return taken.length === 1;
    },

    async delete(userId: UserId): Promise<void> {
      await db.delete(totp).where(eq(totp.userId, userId));
    },

    /** Whether a user has an app that works. */
    async isOn(userId: UserId): Promise<boolean> {
      const found = await db
        .select({ userId: totp.userId })
        .from(totp)
        .where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt)))
        .limit(1);
      return found.length === 1;
    },

    /** New codes in place of all earlier ones. */
    async replaceCodes(userId: UserId, codeHashes: readonly string[]): Promise<void> {
      await db.delete(recoveryCode).where(codesOf(userId));
      if (codeHashes.length > 0)
        await db.insert(recoveryCode).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
    },

    /** Takes a code: it works once. @returns false when there is none */
    async takeCode(userId: UserId, codeHash: string): Promise<boolean> {
      const taken = await db
        .delete(recoveryCode)
        .where(and(codesOf(userId), eq(recoveryCode.codeHash, codeHash)))
        .returning({ userId: recoveryCode.userId });
      return taken.length === 1;
    },

    async countCodes(userId: UserId): Promise<number> {
      return (await db.select({ userId: recoveryCode.userId }).from(recoveryCode).where(codesOf(userId)))
        .length;
    },
  };
}
