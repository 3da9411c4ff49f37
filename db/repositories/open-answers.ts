import { type WaveId } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type OpenAnswerRow = Tables["openAnswer"]["$inferSelect"];
export type NewOpenAnswer = Omit<Tables["openAnswer"]["$inferInsert"], "tenantId">;

/** Answers in people's own words, apart from everything else they answered. */
export function openAnswers({ db, tables: { openAnswer }, tenantId }: TenantSession) {
  const own = eq(openAnswer.tenantId, tenantId);
  const ofWave = (waveId: WaveId) => and(own, eq(openAnswer.waveId, waveId));
  const writeAnew = async (
    waveId: WaveId,
    change: (row: OpenAnswerRow) => OpenAnswerRow,
  ): Promise<number> => {
    const rows = await db.delete(openAnswer).where(ofWave(waveId)).returning();
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    await inBatches(rows, (batch) => db.insert(openAnswer).values(batch.map(change)));
    return rows.length;
  };
  return {
    async insertMany(rows: readonly NewOpenAnswer[]): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(openAnswer).values(batch.map((row) => ({ ...row, tenantId }))),
      );
    },

    /** In the order of their random ids. */
    listByWave: async (waveId: WaveId): Promise<OpenAnswerRow[]> =>
      db.select().from(openAnswer).where(ofWave(waveId)).orderBy(asc(openAnswer.id)),

    async setReleased(id: string, released: boolean): Promise<void> {
      await db
        .update(openAnswer)
        .set({ released })
        .where(and(own, eq(openAnswer.id, id)));
    },

    async deleteByReceipt(waveId: WaveId, receiptHash: string): Promise<void> {
      await db.delete(openAnswer).where(and(ofWave(waveId), eq(openAnswer.receiptHash, receiptHash)));
    },

    /** As of responses: erases the order of writing. @returns how many rows */
    mix: async (waveId: WaveId): Promise<number> => writeAnew(waveId, (row) => row),

    /** As of responses: erases the receipts and the order of writing. */
    async seal(waveId: WaveId): Promise<void> {
      await writeAnew(waveId, (row) => ({ ...row, receiptHash: null }));
    },
  };
}
