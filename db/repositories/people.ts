import { type PersonId } from "@vensterbank/core";
import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type PersonRow = Tables["person"]["$inferSelect"];
export type NewPerson = Omit<Tables["person"]["$inferInsert"], "tenantId">;

/** The roster of staff. */
export function people({ db, tables: { person }, tenantId }: TenantSession) {
  const own = eq(person.tenantId, tenantId);
  return {
    list: async (): Promise<PersonRow[]> => db.select().from(person).where(own).orderBy(asc(person.code)),

    /** Who is on the roster on a day, YYYY-MM-DD, first and last day included; without who was merged into another. */
    listActiveOn: async (day: string): Promise<PersonRow[]> =>
      db
        .select()
        .from(person)
        .where(
          and(
            own,
            isNull(person.mergedInto),
            lte(person.activeFrom, day),
            or(isNull(person.activeTo), gte(person.activeTo, day)),
          ),
        )
        .orderBy(asc(person.code)),

    async get(id: PersonId): Promise<PersonRow | undefined> {
      const [row] = await db
        .select()
        .from(person)
        .where(and(own, eq(person.id, id)))
        .limit(1);
      return row;
    },

    /** @throws DatabaseError `unique` when a code is taken */
    async insertMany(rows: readonly NewPerson[]): Promise<void> {
      await inBatches(rows, (batch) => db.insert(person).values(batch.map((row) => ({ ...row, tenantId }))));
    },

    async update(id: PersonId, change: Partial<Omit<NewPerson, "id">>): Promise<void> {
      await db
        .update(person)
        .set(change)
        .where(and(own, eq(person.id, id)));
    },

    /** Only what nothing refers to. @throws DatabaseError `foreign-key` otherwise */
    async deleteMany(ids: readonly PersonId[]): Promise<void> {
      await inBatches(ids, (batch) => db.delete(person).where(and(own, inArray(person.id, batch))));
    },
  };
}
