import { type TenantId, type UserId } from "@vensterbank/core";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type SsoProviderRow = Tables["ssoProvider"]["$inferSelect"];
export type SsoDomainRow = Tables["ssoDomain"]["$inferSelect"];

/** Single sign-on as somebody meets it who is not signed in. */
export function signOn({ db, tables: { ssoProvider, ssoDomain, ssoIdentity, tenant } }: Session) {
  const enabled = eq(ssoProvider.enabled, true);
  const providers = () =>
    db
      .select({ provider: ssoProvider, tenant })
      .from(ssoProvider)
      .innerJoin(tenant, eq(tenant.id, ssoProvider.tenantId));

  /** The tenant that a mail domain belongs to. Of two confirmed claims the earlier one counts. */
  async function ownerOf(domain: string): Promise<TenantId | undefined> {
    const [row] = await db
      .select({ tenantId: ssoDomain.tenantId })
      .from(ssoDomain)
      .where(and(eq(ssoDomain.domain, domain), isNotNull(ssoDomain.confirmedAt)))
      .orderBy(asc(ssoDomain.confirmedAt), asc(ssoDomain.tenantId))
      .limit(1);
    return row?.tenantId;
  }

  /** A tenant's provider, while it is in use. */
  async function findByTenant(tenantId: TenantId) {
    const [row] = await providers()
      .where(and(eq(ssoProvider.tenantId, tenantId), enabled))
      .limit(1);
    return row;
  }

  return {
    ownerOf,
    findByTenant,

    /** A provider, while it is in use. */
    async find(providerId: string) {
      const [row] = await providers()
        .where(and(eq(ssoProvider.id, providerId), enabled))
        .limit(1);
      return row;
    },

    /** The provider that speaks for a mail domain, once the domain was confirmed and while it is in use. */
    async findByDomain(domain: string) {
      const owner = await ownerOf(domain);
      return owner === undefined ? undefined : findByTenant(owner);
    },

    /** Every claim of a domain, for the operator who confirms one. */
    listDomains: async () =>
      db
        .select({ domain: ssoDomain, tenant })
        .from(ssoDomain)
        .innerJoin(tenant, eq(tenant.id, ssoDomain.tenantId))
        .orderBy(asc(ssoDomain.domain)),

    async userOf(issuer: string, subject: string): Promise<UserId | undefined> {
      const [row] = await db
        .select()
        .from(ssoIdentity)
        .where(and(eq(ssoIdentity.issuer, issuer), eq(ssoIdentity.subject, subject)))
        .limit(1);
      return row?.userId;
    },

    /** @throws DatabaseError `unique` when this subject is an account already */
    async insertIdentity(issuer: string, subject: string, userId: UserId): Promise<void> {
      await db.insert(ssoIdentity).values({ issuer, subject, userId });
    },
  };
}

/** A tenant's own sign-on: one provider, and the domains that it speaks for. */
export function ownSignOn({ db, tables: { ssoProvider, ssoDomain }, tenantId }: TenantSession) {
  const own = eq(ssoProvider.tenantId, tenantId);
  const ownDomain = eq(ssoDomain.tenantId, tenantId);
  const named = (domain: string) => and(ownDomain, eq(ssoDomain.domain, domain));
  return {
    async get(): Promise<SsoProviderRow | undefined> {
      const [row] = await db.select().from(ssoProvider).where(own).limit(1);
      return row;
    },

    async put(row: Omit<Tables["ssoProvider"]["$inferInsert"], "tenantId">): Promise<void> {
      const { id: _id, createdAt: _createdAt, ...change } = row;
      await db
        .insert(ssoProvider)
        .values({ ...row, tenantId })
        .onConflictDoUpdate({ target: ssoProvider.tenantId, set: change });
    },

    async delete(): Promise<void> {
      await db.delete(ssoProvider).where(own);
    },

    listDomains: async (): Promise<SsoDomainRow[]> =>
      db.select().from(ssoDomain).where(ownDomain).orderBy(asc(ssoDomain.domain)),

    /** Claims a domain; claiming it again changes nothing. */
    async claimDomain(domain: string, requestedAt: Date): Promise<void> {
      await db
        .insert(ssoDomain)
        .values({ tenantId, domain, requestedAt, confirmedAt: null })
        .onConflictDoNothing();
    },

    async confirmDomain(domain: string, confirmedAt: Date | null): Promise<void> {
      await db.update(ssoDomain).set({ confirmedAt }).where(named(domain));
    },

    async deleteDomain(domain: string): Promise<void> {
      await db.delete(ssoDomain).where(named(domain));
    },
  };
}
