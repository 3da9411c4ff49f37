import { type WaveId } from "@vensterbank/core";
import { and, eq, inArray } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type DraftRow = Tables["draft"]["$inferSelect"];
export type NewDraft = Omit<Tables["draft"]["$inferInsert"], "tenantId">;

/** Unsent answers, under the hash of the personal link. */
export function drafts({ db, tables: { draft }, tenantId }: TenantSession) {
  const one = (tokenHash: string) => and(eq(draft.tenantId, tenantId), eq(draft.tokenHash, tokenHash));
  return {
    async get(tokenHash: string): Promise<DraftRow | undefined> {
      const [row] = await db.select().from(draft).where(one(tokenHash)).limit(1);
      return row;
    },

    async save({ tokenHash, ...row }: NewDraft): Promise<void> {
      await db
        .insert(draft)
        .values({ tenantId, tokenHash, ...row })
        .onConflictDoUpdate({ target: [draft.tenantId, draft.tokenHash], set: row });
    },

    /** Removes the draft and returns what it held; submitting starts with this. */
    async take(tokenHash: string): Promise<DraftRow | undefined> {
      const [row] = await db.delete(draft).where(one(tokenHash)).returning();
      return row;
    },

    /** Removes what is kept under some links. */
    async deleteMany(tokenHashes: readonly string[]): Promise<void> {
      await inBatches(tokenHashes, (batch) =>
        db.delete(draft).where(and(eq(draft.tenantId, tenantId), inArray(draft.tokenHash, batch))),
      );
    },

    /** Whether somebody has begun under a link of this wave. */
    async existInWave(waveId: WaveId): Promise<boolean> {
      const rows = await db
        .select({ updatedOn: draft.updatedOn })
        .from(draft)
        .where(and(eq(draft.tenantId, tenantId), eq(draft.waveId, waveId)))
        .limit(1);
      return rows.length > 0;
    },

    /** What was not sent when the wave closed is not kept. */
    async deleteByWave(waveId: WaveId): Promise<void> {
      await db.delete(draft).where(and(eq(draft.tenantId, tenantId), eq(draft.waveId, waveId)));
    },
  };
}
