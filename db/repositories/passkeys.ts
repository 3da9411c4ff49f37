import { type UserId } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
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

    async noteUse(
      credentialId: string,
      use: Pick<PasskeyRow, "counter" | "backedUp" | "lastUsedOn">,
    ): Promise<void> {
      await db.update(passkey).set(use).where(eq(passkey.credentialId, credentialId));
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
