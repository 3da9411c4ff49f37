import { and, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ImportMappingRow = Tables["importMapping"]["$inferSelect"];
export type NewImportMapping = Omit<Tables["importMapping"]["$inferInsert"], "tenantId">;

/** What somebody said of the columns of a list, for the next list with the same header. */
export function importMappings({ db, tables: { importMapping }, tenantId }: TenantSession) {
  return {
    async get(kind: string, fingerprint: string): Promise<ImportMappingRow | undefined> {
      const [row] = await db
        .select()
        .from(importMapping)
        .where(
          and(
            eq(importMapping.tenantId, tenantId),
            eq(importMapping.kind, kind),
            eq(importMapping.fingerprint, fingerprint),
          ),
        )
        .limit(1);
      return row;
    },

    /** Keeps it in place of what was said before. */
    async set(row: NewImportMapping): Promise<void> {
      const { mapping, usedAt } = row;
      await db
        .insert(importMapping)
        .values({ ...row, tenantId })
        .onConflictDoUpdate({
          target: [importMapping.tenantId, importMapping.kind, importMapping.fingerprint],
          set: { mapping, usedAt },
        });
    },
  };
}
