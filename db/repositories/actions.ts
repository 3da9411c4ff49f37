import { type WaveId } from "@vensterbank/core";
import { and, asc, count, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { inBatches, type TenantSession } from "./repository";

export type ActionRow = Tables["action"]["$inferSelect"];
export type NewAction = Omit<Tables["action"]["$inferInsert"], "tenantId" | "waveId" | "position">;

/** What was agreed after a wave: what who will do, and by when. */
export function actions({ db, tables: { action }, tenantId }: TenantSession) {
  const ofWave = (waveId: WaveId) => and(eq(action.tenantId, tenantId), eq(action.waveId, waveId));
  return {
    /** In their order. */
    listByWave: async (waveId: WaveId): Promise<ActionRow[]> =>
      db.select().from(action).where(ofWave(waveId)).orderBy(asc(action.position), asc(action.id)),

    async count(waveId: WaveId): Promise<number> {
      const [row] = await db.select({ rows: count() }).from(action).where(ofWave(waveId));
      return Number(row.rows);
    },

    /** Puts these in the place of those that were there, in this order. */
    async replace(waveId: WaveId, rows: readonly NewAction[]): Promise<void> {
      await db.delete(action).where(ofWave(waveId));
      await inBatches(
        rows.map((row, position) => ({ ...row, position })),
        (batch) => db.insert(action).values(batch.map((row) => ({ ...row, tenantId, waveId }))),
      );
    },
  };
}
