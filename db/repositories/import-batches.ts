import { type ImportBatchId } from "@vensterbank/core";
import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ImportBatchRow = Tables["importBatch"]["$inferSelect"];
export type NewImportBatch = Omit<Tables["importBatch"]["$inferInsert"], "tenantId">;
/** Without what is needed to take it back, which can be large. */
export type ImportBatchLine = Omit<ImportBatchRow, "undo" | "tenantId"> & { readonly undoable: boolean };

/** Lists that were brought in, and how to take that back. */
export function importBatches({ db, tables: { importBatch }, tenantId }: TenantSession) {
  const own = eq(importBatch.tenantId, tenantId);
  const { id, kind, fileName, contentHash, at, byUser, summary, undoneAt } = importBatch;
  const line = { id, kind, fileName, contentHash, at, byUser, summary, undoneAt };
  return {
    async insert(row: NewImportBatch): Promise<void> {
      await db.insert(importBatch).values({ ...row, tenantId });
    },

    /** Newest first. @param limit most to give */
    async list(limit: number): Promise<ImportBatchLine[]> {
      const rows = await db
        .select({ ...line, undoable: sql<number>`case when ${importBatch.undo} is null then 0 else 1 end` })
        .from(importBatch)
        .where(own)
        .orderBy(desc(at), desc(id))
        .limit(limit);
      return rows.map((row) => ({ ...row, undoable: Number(row.undoable) === 1 }));
    },

    async get(wanted: ImportBatchId): Promise<ImportBatchRow | undefined> {
      const [row] = await db
        .select()
        .from(importBatch)
        .where(and(own, eq(id, wanted)))
        .limit(1);
      return row;
    },

    /** @returns false when somebody else was first */
    async markUndone(wanted: ImportBatchId, moment: Date): Promise<boolean> {
      const marked = await db
        .update(importBatch)
        .set({ undoneAt: moment, undo: null })
        .where(and(own, eq(id, wanted), isNull(undoneAt)))
        .returning({ id });
      return marked.length === 1;
    },

    /** Forgets the rows of batches from before a moment. @returns of how many */
    async dropUndoBefore(moment: Date): Promise<number> {
      const dropped = await db
        .update(importBatch)
        .set({ undo: null })
        .where(and(own, lt(at, moment), isNotNull(importBatch.undo)))
        .returning({ id });
      return dropped.length;
    },
  };
}
