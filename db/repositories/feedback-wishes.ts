import { type ParticipationId, type WaveId } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type FeedbackWishRow = Tables["feedbackWish"]["$inferSelect"];
export type NewFeedbackWish = Omit<Tables["feedbackWish"]["$inferInsert"], "tenantId">;

/** Who asked to hear when the feedback page is there. */
export function feedbackWishes({ db, tables: { feedbackWish }, tenantId }: TenantSession) {
  const one = (id: ParticipationId) =>
    and(eq(feedbackWish.tenantId, tenantId), eq(feedbackWish.participationId, id));
  const ofWave = (id: WaveId) => and(eq(feedbackWish.tenantId, tenantId), eq(feedbackWish.waveId, id));
  return {
    async get(id: ParticipationId): Promise<FeedbackWishRow | undefined> {
      const [row] = await db.select().from(feedbackWish).where(one(id)).limit(1);
      return row;
    },

    /** Asks, or changes where to. */
    async save({ participationId, ...row }: NewFeedbackWish): Promise<void> {
      await db
        .insert(feedbackWish)
        .values({ tenantId, participationId, ...row })
        .onConflictDoUpdate({ target: [feedbackWish.tenantId, feedbackWish.participationId], set: row });
    },

    async delete(id: ParticipationId): Promise<void> {
      await db.delete(feedbackWish).where(one(id));
    },

    listByWave: async (id: WaveId): Promise<FeedbackWishRow[]> =>
      db.select().from(feedbackWish).where(ofWave(id)).orderBy(asc(feedbackWish.participationId)),

    /** Once all were told. */
    async deleteByWave(id: WaveId): Promise<void> {
      await db.delete(feedbackWish).where(ofWave(id));
    },
  };
}
