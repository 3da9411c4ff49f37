import { and, eq, lt } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ImportUploadRow = Tables["importUpload"]["$inferSelect"];
export type NewImportUpload = Omit<Tables["importUpload"]["$inferInsert"], "tenantId">;

/** Files between upload and confirmation: the preview and the import read the same bytes. */
export function importUploads({ db, tables: { importUpload }, tenantId }: TenantSession) {
  const one = (id: string) => and(eq(importUpload.tenantId, tenantId), eq(importUpload.id, id));
  return {
    async insert(row: NewImportUpload): Promise<void> {
      await db.insert(importUpload).values({ ...row, tenantId });
    },

    async get(id: string): Promise<ImportUploadRow | undefined> {
      const [row] = await db.select().from(importUpload).where(one(id)).limit(1);
      return row;
    },

    /** Removes the file and returns it; a second confirmation finds nothing. */
    async take(id: string): Promise<ImportUploadRow | undefined> {
      const [row] = await db.delete(importUpload).where(one(id)).returning();
      return row;
    },

    async delete(id: string): Promise<void> {
      await db.delete(importUpload).where(one(id));
    },

    async deleteBefore(moment: Date): Promise<void> {
      await db
        .delete(importUpload)
        .where(and(eq(importUpload.tenantId, tenantId), lt(importUpload.createdAt, moment)));
    },
  };
}
