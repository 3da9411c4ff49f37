import { and, asc, eq, gt, lte } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type InvitationRow = Tables["invitation"]["$inferSelect"];
export type NewInvitation = Omit<Tables["invitation"]["$inferInsert"], "tenantId">;

/** Invitations as whoever holds one meets them, outside every tenant. */
export function openInvitations({ db, tables: { invitation, tenant } }: Session) {
  return {
    async findByToken(tokenHash: string, now: Date) {
      const [row] = await db
        .select({ invitation, tenant })
        .from(invitation)
        .innerJoin(tenant, eq(tenant.id, invitation.tenantId))
        .where(and(eq(invitation.tokenHash, tokenHash), gt(invitation.expiresAt, now)))
        .limit(1);
      return row;
    },
  };
}

/** Invitations of one tenant: at most one for an address. */
export function invitations({ db, tables: { invitation }, tenantId }: TenantSession) {
  const own = eq(invitation.tenantId, tenantId);
  return {
    list: async (): Promise<InvitationRow[]> =>
      db.select().from(invitation).where(own).orderBy(asc(invitation.email)),

    async get(id: string): Promise<InvitationRow | undefined> {
      const [row] = await db
        .select()
        .from(invitation)
        .where(and(own, eq(invitation.id, id)))
        .limit(1);
      return row;
    },

    /** A new invitation for an address takes the place of an earlier one. */
    async put(row: NewInvitation): Promise<void> {
      const { id, ...rest } = row;
      await db
        .insert(invitation)
        .values({ ...row, tenantId })
        .onConflictDoUpdate({ target: [invitation.tenantId, invitation.email], set: { id, ...rest } });
    },

    /** Takes the invitation up: of many at once, one gets it. */
    async take(tokenHash: string, now: Date): Promise<InvitationRow | undefined> {
      const [row] = await db
        .delete(invitation)
        .where(and(own, eq(invitation.tokenHash, tokenHash), gt(invitation.expiresAt, now)))
        .returning();
      return row;
    },

    /** @returns false when there is none */
    async delete(id: string): Promise<boolean> {
      const deleted = await db
        .delete(invitation)
        .where(and(own, eq(invitation.id, id)))
        .returning({ id: invitation.id });
      return deleted.length === 1;
    },

    async deleteExpired(now: Date): Promise<void> {
      await db.delete(invitation).where(and(own, lte(invitation.expiresAt, now)));
    },
  };
}
