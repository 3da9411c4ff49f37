import { type UnitId } from "@vensterbank/core";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type UnitRow = Tables["unit"]["$inferSelect"];
export type NewUnit = Omit<Tables["unit"]["$inferInsert"], "tenantId">;

/** The tree of units as it is today. */
export function units({ db, tables: { unit }, tenantId }: TenantSession) {
  const own = eq(unit.tenantId, tenantId);
  return {
    /** In the order of the screen, archived ones included. */
    list: async (): Promise<UnitRow[]> =>
      db.select().from(unit).where(own).orderBy(asc(unit.position), asc(unit.id)),

    async get(id: UnitId): Promise<UnitRow | undefined> {
      const [row] = await db
        .select()
        .from(unit)
        .where(and(own, eq(unit.id, id)))
        .limit(1);
      return row;
    },

    /** Parents before their children. @throws DatabaseError `unique` when a code is taken */
    async insertMany(rows: readonly NewUnit[]): Promise<void> {
      await inBatches(rows, (batch) => db.insert(unit).values(batch.map((row) => ({ ...row, tenantId }))));
    },

    async update(id: UnitId, change: Partial<Omit<NewUnit, "id">>): Promise<void> {
      await db
        .update(unit)
        .set(change)
        .where(and(own, eq(unit.id, id)));
    },

    /** Only what nothing refers to. @throws DatabaseError `foreign-key` otherwise */
    async deleteMany(ids: readonly UnitId[]): Promise<void> {
      await inBatches(ids, (batch) => db.delete(unit).where(and(own, inArray(unit.id, batch))));
    },
  };
}
