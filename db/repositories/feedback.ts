import { type Locale, type UserId, type WaveId } from "@vensterbank/core";
import { and, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type FeedbackRow = Tables["feedback"]["$inferSelect"];

/** What respondents read about the outcome of a wave, and what the director says to it. */
export function feedback({ db, tables: { feedback: table }, tenantId }: TenantSession) {
  const save = async (
    waveId: WaveId,
    change: Partial<Omit<Tables["feedback"]["$inferInsert"], "tenantId" | "waveId">>,
  ): Promise<void> => {
    await db
      .insert(table)
      .values({ tenantId, waveId, ...change })
      .onConflictDoUpdate({ target: [table.tenantId, table.waveId], set: change });
  };
  return {
    async get(waveId: WaveId): Promise<FeedbackRow | undefined> {
      const [row] = await db
        .select()
        .from(table)
        .where(and(eq(table.tenantId, tenantId), eq(table.waveId, waveId)))
        .limit(1);
      return row;
    },

    savePage: (waveId: WaveId, page: unknown) => save(waveId, { page }),

    /** @param repliedBy the name under it */
    saveReply: (waveId: WaveId, reply: Readonly<Record<Locale, string>>, repliedBy: string) =>
      save(waveId, { reply, repliedBy }),

    /** Notes why the next wave may open without it. */
    waive: (waveId: WaveId, waived: { readonly reason: string; readonly by: UserId; readonly at: Date }) =>
      save(waveId, { waivedReason: waived.reason, waivedBy: waived.by, waivedAt: waived.at }),
  };
}
