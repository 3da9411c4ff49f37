import { type MemberRole, type UserId } from "@vensterbank/core";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type TenantSession } from "./repository";

/** Who may do what in this tenant. */
export function memberships({
  db,
  tables: { membership, user, totp, passkey, ssoIdentity, ssoProvider },
  tenantId,
}: TenantSession) {
  const own = eq(membership.tenantId, tenantId);
  const columns = {
    userId: membership.userId,
    role: membership.role,
    endsOn: membership.endsOn,
    name: user.name,
    email: user.email,
  };
  return {
    list: async () =>
      db
        .select(columns)
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(own)
        .orderBy(asc(user.email)),

    async get(userId: UserId) {
      const [row] = await db
        .select({ ...columns, locale: user.locale })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(and(own, eq(membership.userId, userId)))
        .limit(1);
      return row;
    },

    /** Members with a working authenticator app or a passkey. */
    async withSecondFactor(): Promise<ReadonlySet<UserId>> {
      const apps = await db
        .select({ userId: totp.userId })
        .from(totp)
        .innerJoin(membership, eq(membership.userId, totp.userId))
        .where(and(own, isNotNull(totp.confirmedAt)));
      const keys = await db
        .selectDistinct({ userId: passkey.userId })
        .from(passkey)
        .innerJoin(membership, eq(membership.userId, passkey.userId))
        .where(own);
      return new Set([...apps, ...keys].map(({ userId }) => userId));
    },

    /** Members whom the tenant's own sign-on, where there is one that is on, knows. */
    async withSignOn(): Promise<ReadonlySet<UserId>> {
      const issuers = await db
        .select({ issuer: ssoProvider.issuer })
        .from(ssoProvider)
        .where(and(eq(ssoProvider.tenantId, tenantId), eq(ssoProvider.enabled, true)));
      if (issuers.length === 0) return new Set();
      const known = await db
        .selectDistinct({ userId: ssoIdentity.userId })
        .from(ssoIdentity)
        .innerJoin(membership, eq(membership.userId, ssoIdentity.userId))
        .where(
          and(
            own,
            inArray(
              ssoIdentity.issuer,
              issuers.map(({ issuer }) => issuer),
            ),
          ),
        );
      return new Set(known.map(({ userId }) => userId));
    },

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
