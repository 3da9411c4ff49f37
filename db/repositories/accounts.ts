import { type Locale, type UserId } from "@vensterbank/core";
import { asc, eq } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";

export type UserRow = Tables["user"]["$inferSelect"];

/** Users and, apart from them, their password hashes. Addresses are kept and looked up in lower case. */
export function users({ db, tables: { user, credential } }: Session) {
  return {
    async get(id: UserId): Promise<UserRow | undefined> {
      const [row] = await db.select().from(user).where(eq(user.id, id)).limit(1);
      return row;
    },

    async findByEmail(email: string): Promise<UserRow | undefined> {
      const [row] = await db
        .select()
        .from(user)
        .where(eq(user.email, normalized(email)))
        .limit(1);
      return row;
    },

    list: async (): Promise<UserRow[]> => db.select().from(user).orderBy(asc(user.email)),

    /** @throws DatabaseError `unique` when the address is taken */
    async insert(row: Tables["user"]["$inferInsert"]): Promise<void> {
      await db.insert(user).values({ ...row, email: normalized(row.email) });
    },

    async setLocale(id: UserId, locale: Locale | null): Promise<void> {
      await db.update(user).set({ locale }).where(eq(user.id, id));
    },

    async setName(id: UserId, name: string): Promise<void> {
      await db.update(user).set({ name }).where(eq(user.id, id));
    },

    async setOperator(id: UserId, isOperator: boolean): Promise<void> {
      await db.update(user).set({ isOperator }).where(eq(user.id, id));
    },

    /** Takes the password away: from then on other ways lead in. */
    async deletePassword(userId: UserId): Promise<void> {
      await db.delete(credential).where(eq(credential.userId, userId));
    },

    async passwordHash(userId: UserId): Promise<string | undefined> {
      const [row] = await db.select().from(credential).where(eq(credential.userId, userId)).limit(1);
      return row?.passwordHash;
    },

    async setPasswordHash(userId: UserId, passwordHash: string): Promise<void> {
      await db
        .insert(credential)
        .values({ userId, passwordHash })
        .onConflictDoUpdate({ target: credential.userId, set: { passwordHash } });
    },
  };
}

/** Only our own letters: signs of other alphabets that turn into them (the Kelvin sign) stay what they are. */
function normalized(email: string): string {
  return email.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
