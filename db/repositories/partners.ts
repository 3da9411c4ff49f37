import { type PartnerId } from "@vensterbank/core";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type PartnerRow = Tables["partner"]["$inferSelect"];
export type NewPartner = Omit<Tables["partner"]["$inferInsert"], "tenantId">;
export type PartnerContactRow = Tables["partnerContact"]["$inferSelect"];
export type NewPartnerContact = Omit<Tables["partnerContact"]["$inferInsert"], "tenantId">;

/** Partner organisations and the people who answer for them. */
export function partners({ db, tables: { partner, partnerContact }, tenantId }: TenantSession) {
  const own = eq(partner.tenantId, tenantId);
  return {
    /** Proposed and merged ones included. */
    list: async (): Promise<PartnerRow[]> => db.select().from(partner).where(own).orderBy(asc(partner.code)),

    async get(id: PartnerId): Promise<PartnerRow | undefined> {
      const [row] = await db
        .select()
        .from(partner)
        .where(and(own, eq(partner.id, id)))
        .limit(1);
      return row;
    },

    /** @throws DatabaseError `unique` when a code is taken */
    async insertMany(rows: readonly NewPartner[]): Promise<void> {
      await inBatches(rows, (batch) => db.insert(partner).values(batch.map((row) => ({ ...row, tenantId }))));
    },

    async update(id: PartnerId, change: Partial<Omit<NewPartner, "id">>): Promise<void> {
      await db
        .update(partner)
        .set(change)
        .where(and(own, eq(partner.id, id)));
    },

    /** Only what nothing refers to. @throws DatabaseError `foreign-key` otherwise */
    async deleteMany(ids: readonly PartnerId[]): Promise<void> {
      await inBatches(ids, (batch) => db.delete(partner).where(and(own, inArray(partner.id, batch))));
    },

    listContacts: async (): Promise<PartnerContactRow[]> =>
      db
        .select()
        .from(partnerContact)
        .where(eq(partnerContact.tenantId, tenantId))
        .orderBy(asc(partnerContact.id)),

    async insertContacts(rows: readonly NewPartnerContact[]): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(partnerContact).values(batch.map((row) => ({ ...row, tenantId }))),
      );
    },

    async updateContact(id: string, change: Partial<Omit<NewPartnerContact, "id">>): Promise<void> {
      await db
        .update(partnerContact)
        .set(change)
        .where(and(eq(partnerContact.tenantId, tenantId), eq(partnerContact.id, id)));
    },

    async deleteContacts(ids: readonly string[]): Promise<void> {
      await inBatches(ids, (batch) =>
        db
          .delete(partnerContact)
          .where(and(eq(partnerContact.tenantId, tenantId), inArray(partnerContact.id, batch))),
      );
    },
  };
}
