import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type SupportGrantRow = Tables["supportGrant"]["$inferSelect"];

/** Where operators may look today. */
export function openSupportGrants({ db, tables: { supportGrant, tenant } }: Session) {
  return {
    list: async (now: Date) =>
      db
        .select({ grant: supportGrant, tenant })
        .from(supportGrant)
        .innerJoin(tenant, eq(tenant.id, supportGrant.tenantId))
        .where(and(isNull(supportGrant.revokedAt), gt(supportGrant.endsAt, now)))
        .orderBy(desc(supportGrant.endsAt)),
  };
}

/** Support access that a tenant gave, and takes back. */
export function supportGrants({ db, tables: { supportGrant }, tenantId }: TenantSession) {
  const own = eq(supportGrant.tenantId, tenantId);
  return {
    /** Newest first, with those that are over. */
    list: async (): Promise<SupportGrantRow[]> =>
      db.select().from(supportGrant).where(own).orderBy(desc(supportGrant.createdAt)),

    /** The one that goes on now. */
    async open(now: Date): Promise<SupportGrantRow | undefined> {
      const [row] = await db
        .select()
        .from(supportGrant)
        .where(and(own, isNull(supportGrant.revokedAt), gt(supportGrant.endsAt, now)))
        .orderBy(desc(supportGrant.endsAt))
        .limit(1);
      return row;
    },

    async insert(row: Omit<Tables["supportGrant"]["$inferInsert"], "tenantId">): Promise<void> {
      await db.insert(supportGrant).values({ ...row, tenantId });
    },

    /** @returns false when there is none that still goes on */
    async revoke(id: string, revokedAt: Date): Promise<boolean> {
      const revoked = await db
        .update(supportGrant)
        .set({ revokedAt })
        .where(and(own, eq(supportGrant.id, id), isNull(supportGrant.revokedAt)))
        .returning({ id: supportGrant.id });
      return revoked.length === 1;
    },
  };
}
