import { desc, eq } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ErasureRecordRow = Tables["erasureRecord"]["$inferSelect"];

/** Proof of what was erased; outlives the tenant, and cannot be changed. */
export function erasureRecords({ db, tables: { erasureRecord } }: Session) {
  return {
    async append(row: Tables["erasureRecord"]["$inferInsert"]): Promise<void> {
      await db.insert(erasureRecord).values(row);
    },

    /** Newest first. */
    list: async (): Promise<ErasureRecordRow[]> =>
      db.select().from(erasureRecord).orderBy(desc(erasureRecord.id)),
  };
}

/** A tenant's own: it adds, and reads what was erased there. */
export function ownErasureRecords({ db, tables: { erasureRecord }, tenantId }: TenantSession) {
  return {
    async append(row: Omit<Tables["erasureRecord"]["$inferInsert"], "tenant">): Promise<void> {
      await db.insert(erasureRecord).values({ ...row, tenant: tenantId });
    },

    /** Newest first. */
    list: async (): Promise<ErasureRecordRow[]> =>
      db
        .select()
        .from(erasureRecord)
        .where(eq(erasureRecord.tenant, tenantId))
        .orderBy(desc(erasureRecord.id)),
  };
}
