import { type TenantId, type UserId } from "@vensterbank/core";
import { asc, eq } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type TenantRow = Tables["tenant"]["$inferSelect"];

/** All tenants, for who stands outside them. */
export function tenants({ db, tables: { tenant, membership, personalLink } }: Session) {
  return {
    list: async (): Promise<TenantRow[]> => db.select().from(tenant).orderBy(asc(tenant.slug)),

    async get(id: TenantId): Promise<TenantRow | undefined> {
      const [row] = await db.select().from(tenant).where(eq(tenant.id, id)).limit(1);
      return row;
    },

    async findBySlug(slug: string): Promise<TenantRow | undefined> {
      const [row] = await db.select().from(tenant).where(eq(tenant.slug, slug)).limit(1);
      return row;
    },

    /** @throws DatabaseError `unique` when the slug is taken */
    async insert(row: Tables["tenant"]["$inferInsert"]): Promise<void> {
      await db.insert(tenant).values(row);
    },

    /** Takes a tenant back into which nothing was put. @throws DatabaseError `foreign-key` when something was */
    async discard(id: TenantId): Promise<void> {
      await db.delete(tenant).where(eq(tenant.id, id));
    },

    /** Where a user is a member, ended memberships included: the caller compares `endsOn` with today. */
    listOfUser: async (userId: UserId) =>
      db
        .select({ tenant, role: membership.role, endsOn: membership.endsOn })
        .from(membership)
        .innerJoin(tenant, eq(tenant.id, membership.tenantId))
        .where(eq(membership.userId, userId))
        .orderBy(asc(tenant.slug)),

    /** Whose personal link this is. The participation itself is read inside that tenant. */
    async findByLink(tokenHash: string) {
      const [row] = await db
        .select({
          tenant,
          participationId: personalLink.participationId,
          codeExpiresAt: personalLink.codeExpiresAt,
          isPaper: personalLink.isPaper,
        })
        .from(personalLink)
        .innerJoin(tenant, eq(tenant.id, personalLink.tenantId))
        .where(eq(personalLink.tokenHash, tokenHash))
        .limit(1);
      return row;
    },
  };
}

/** The tenant itself, seen from inside. */
export function ownTenant({ db, tables: { tenant }, tenantId }: TenantSession) {
  return {
    async get(): Promise<TenantRow> {
      const [row] = await db.select().from(tenant).where(eq(tenant.id, tenantId)).limit(1);
      if (!row) throw new Error("A unit of work of a tenant that does not exist");
      return row;
    },

    async update(
      change: Partial<Omit<Tables["tenant"]["$inferInsert"], "id" | "slug" | "createdAt">>,
    ): Promise<void> {
      await db.update(tenant).set(change).where(eq(tenant.id, tenantId));
    },
  };
}
