import { type UserId } from "@vensterbank/core";
import { and, asc, eq, lt, or } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";

export type PasskeyRow = Tables["passkey"]["$inferSelect"];

/** Public-key credentials of users. */
export function passkeys({ db, tables: { passkey } }: Session) {
  return {
    listOfUser: async (userId: UserId): Promise<PasskeyRow[]> =>
      db.select().from(passkey).where(eq(passkey.userId, userId)).orderBy(asc(passkey.createdAt)),

    async find(credentialId: string): Promise<PasskeyRow | undefined> {
      const [row] = await db.select().from(passkey).where(eq(passkey.credentialId, credentialId)).limit(1);
      return row;
    },

    /** @throws DatabaseError `unique` when the credential is somebody's already */
    async insert(row: Tables["passkey"]["$inferInsert"]): Promise<void> {
      await db.insert(passkey).values(row);
    },

    /**
     * Notes that a passkey was used. Its counter has to go up, unless its authenticator keeps none (WebAuthn level 2,
     * section 7.2): of the same answer sent twice at once, one passes.
     * @returns false when the counter stood still or went back, as it does in a copy, or the passkey is gone
     */
    async noteUse(
      credentialId: string,
      use: Pick<PasskeyRow, "counter" | "backedUp" | "lastUsedOn">,
    ): Promise<boolean> {
      const without = use.counter === 0 ? eq(passkey.counter, 0) : undefined;
      const used = await db
        .update(passkey)
        .set(use)
        .where(and(eq(passkey.credentialId, credentialId), or(lt(passkey.counter, use.counter), without)))
        .returning({ userId: passkey.userId });
      return used.length === 1;
    },

    async rename(userId: UserId, credentialId: string, name: string): Promise<boolean> {
      const renamed = await db
        .update(passkey)
        .set({ name })
        .where(and(eq(passkey.userId, userId), eq(passkey.credentialId, credentialId)))
        .returning({ userId: passkey.userId });
      return renamed.length === 1;
    },

    /** @returns false when this user has no such passkey */
    async delete(userId: UserId, credentialId: string): Promise<boolean> {
      const deleted = await db
        .delete(passkey)
        .where(and(eq(passkey.userId, userId), eq(passkey.credentialId, credentialId)))
        .returning({ userId: passkey.userId });
      return deleted.length === 1;
    },
  };
}
