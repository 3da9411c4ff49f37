import { type WaveId } from "@vensterbank/core";
import { and, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

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

    /** Moves a draft to a replaced link. */
    async move(from: string, to: string): Promise<void> {
      await db.update(draft).set({ tokenHash: to }).where(one(from));
    },

    /** What was not sent when the wave closed is not kept. */
    async deleteByWave(waveId: WaveId): Promise<void> {
      await db.delete(draft).where(and(eq(draft.tenantId, tenantId), eq(draft.waveId, waveId)));
    },
  };
}
