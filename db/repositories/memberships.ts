import { type MemberRole, type UserId } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
import { type TenantSession } from "./repository";

/** Who may do what in this tenant. */
export function memberships({ db, tables: { membership, user }, tenantId }: TenantSession) {
  const own = eq(membership.tenantId, tenantId);
  return {
    list: async () =>
      db
        .select({
          userId: membership.userId,
          role: membership.role,
          endsOn: membership.endsOn,
          name: user.name,
          email: user.email,
        })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(own)
        .orderBy(asc(user.email)),

    /** Gives or changes a role. @param endsOn last day of access, YYYY-MM-DD */
    async set(userId: UserId, role: MemberRole, endsOn: string | null = null): Promise<void> {
      await db
        .insert(membership)
        .values({ tenantId, userId, role, endsOn })
        .onConflictDoUpdate({ target: [membership.tenantId, membership.userId], set: { role, endsOn } });
    },

    async delete(userId: UserId): Promise<void> {
      await db.delete(membership).where(and(own, eq(membership.userId, userId)));
    },
  };
}
