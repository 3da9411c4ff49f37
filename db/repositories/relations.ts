import { type PartnerId, type PersonId, type WaveId } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type RelationReportRow = Tables["relationReport"]["$inferSelect"];
export type NewRelationReport = Omit<Tables["relationReport"]["$inferInsert"], "tenantId">;
export type TieRow = Tables["tie"]["$inferSelect"];
export type NewTie = Omit<Tables["tie"]["$inferInsert"], "tenantId">;

export type TieSender =
  | { readonly personId: PersonId; readonly partnerId: PartnerId | null }
  | { readonly personId: null; readonly partnerId: PartnerId };

/** Who works on the change with whom, and who was asked. */
export function relations({ db, tables: { relationReport, tie }, tenantId }: TenantSession) {
  const reportsOf = (waveId: WaveId) =>
    and(eq(relationReport.tenantId, tenantId), eq(relationReport.waveId, waveId));
  const tiesOf = (waveId: WaveId) => and(eq(tie.tenantId, tenantId), eq(tie.waveId, waveId));
  return {
    async insertReports(rows: readonly NewRelationReport[]): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(relationReport).values(batch.map((row) => ({ ...row, tenantId }))),
      );
    },

    async insertTies(rows: readonly NewTie[]): Promise<void> {
      await inBatches(rows, (batch) => db.insert(tie).values(batch.map((row) => ({ ...row, tenantId }))));
    },

    listReports: async (waveId: WaveId): Promise<RelationReportRow[]> =>
      db.select().from(relationReport).where(reportsOf(waveId)).orderBy(asc(relationReport.id)),

    listTies: async (waveId: WaveId): Promise<TieRow[]> =>
      db.select().from(tie).where(tiesOf(waveId)).orderBy(asc(tie.id)),

    /** What one sender reported: a person, or a partner organisation. */
    listTiesFrom: async (waveId: WaveId, { personId, partnerId }: TieSender): Promise<TieRow[]> =>
      db
        .select()
        .from(tie)
        .where(
          and(
            tiesOf(waveId),
            personId === null ? eq(tie.fromPartnerId, partnerId) : eq(tie.fromPersonId, personId),
          ),
        )
        .orderBy(asc(tie.id)),

    /** Takes back a sender's report and ties. */
    async deleteByReceipt(waveId: WaveId, receiptHash: string): Promise<void> {
      await db.delete(tie).where(and(tiesOf(waveId), eq(tie.receiptHash, receiptHash)));
      await db
        .delete(relationReport)
        .where(and(reportsOf(waveId), eq(relationReport.receiptHash, receiptHash)));
    },

    /** For the closing of a wave. */
    async eraseReceipts(waveId: WaveId): Promise<void> {
      await db.update(tie).set({ receiptHash: null }).where(tiesOf(waveId));
      await db.update(relationReport).set({ receiptHash: null }).where(reportsOf(waveId));
    },
  };
}
