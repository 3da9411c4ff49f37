import { and, count, desc, eq, inArray, lt } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type AuditEntryRow = Tables["auditEntry"]["$inferSelect"];
export type NewAuditEntry = Omit<Tables["auditEntry"]["$inferInsert"], "tenantId">;

/** Who did what and when, never what somebody answered. Both engines refuse to change or delete an entry. */
export function auditLog({ db, tables: { auditEntry }, tenantId }: TenantSession) {
  return {
    async append(row: NewAuditEntry): Promise<void> {
      await db.insert(auditEntry).values({ ...row, tenantId });
    },

    /** Everything that one action was ever done to. */
    async subjectsOf(action: string): Promise<string[]> {
      const rows = await db
        .selectDistinct({ subject: auditEntry.subject })
        .from(auditEntry)
        .where(and(eq(auditEntry.tenantId, tenantId), eq(auditEntry.action, action)));
      return rows.map(({ subject }) => subject);
    },

    /** How often any of these was done. Nothing is ever taken away, so an equal count means that nothing was done since. */
    async countOf(actions: readonly string[]): Promise<number> {
      const [row] = await db
        .select({ entries: count() })
        .from(auditEntry)
        .where(and(eq(auditEntry.tenantId, tenantId), inArray(auditEntry.action, [...actions])));
      return Number(row?.entries ?? 0);
    },

    /** Newest first. @param before id of the oldest entry seen so far */
    list: async (limit: number, before?: string): Promise<AuditEntryRow[]> =>
      db
        .select()
        .from(auditEntry)
        .where(and(eq(auditEntry.tenantId, tenantId), before ? lt(auditEntry.id, before) : undefined))
        .orderBy(desc(auditEntry.id))
        .limit(limit),
  };
}
