import { type WaveId } from "@vensterbank/core";
import { and, asc, count, eq, inArray } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type FigureReleaseRow = Tables["figureRelease"]["$inferSelect"];
export type NewFigureRelease = Pick<
  FigureReleaseRow,
  "figure" | "groupKey" | "shown" | "reason" | "occasion"
>;

/** The log of a wave grew after it was read: what is to be released has to be decided again, on what it says now. */
export class ReleaseLogConflict extends Error {
  override readonly name = "ReleaseLogConflict";

  constructor(readonly waveId: WaveId) {
    super("The release log of the wave has grown since it was read");
  }
}

/** Which figures were decided to be shown or withheld, per wave. Both engines refuse to change or delete an entry. */
export function releases({ db, tables: { figureRelease }, tenantId }: TenantSession) {
  const own = eq(figureRelease.tenantId, tenantId);
  const lengthOf = async (waveId: WaveId): Promise<number> => {
    const [row] = await db
      .select({ entries: count() })
      .from(figureRelease)
      .where(and(own, eq(figureRelease.waveId, waveId)));
    return Number(row?.entries ?? 0);
  };
  return {
    /** Wave by wave, in the order in which they were decided. */
    listByWaves: async (waveIds: readonly WaveId[]): Promise<FigureReleaseRow[]> =>
      db
        .select()
        .from(figureRelease)
        .where(and(own, inArray(figureRelease.waveId, [...waveIds])))
        .orderBy(asc(figureRelease.waveId), asc(figureRelease.sequence)),

    /** Number of entries in the log of a wave. */
    count: lengthOf,

    /**
     * Adds decisions after those that the caller has read.
     * @param expected length of the log when it was read
     * @throws ReleaseLogConflict when the log has another length by now; nothing of the unit of work is kept
     * @throws DatabaseError `unique` when a figure of a group was decided before
     */
    async append(
      waveId: WaveId,
      expected: number,
      entries: readonly NewFigureRelease[],
      decidedAt: Date,
    ): Promise<void> {
      if ((await lengthOf(waveId)) !== expected) throw new ReleaseLogConflict(waveId);
      const rows = entries.map(({ figure, groupKey, shown, reason, occasion }, index) => {
        const sequence = expected + index + 1;
        return { tenantId, waveId, figure, groupKey, shown, reason, occasion, sequence, decidedAt };
      });
      await inBatches(rows, (batch) => db.insert(figureRelease).values(batch));
    },
  };
}
