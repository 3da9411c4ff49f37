import { type WaveId } from "@vensterbank/core";
import { and, asc, desc, eq, max } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ResultRow = Tables["result"]["$inferSelect"];
export type ResultKind = ResultRow["kind"];
export type NewResult = Omit<Tables["result"]["$inferInsert"], "tenantId" | "version">;

/** Computed documents. A version that was written stays as it is; computing again appends one. */
export function results({ db, tables: { result }, tenantId }: TenantSession) {
  const own = eq(result.tenantId, tenantId);
  const of = (waveId: WaveId, kind: ResultKind) => and(own, eq(result.waveId, waveId), eq(result.kind, kind));
  return {
    /** @returns the version that it became, from 1 */
    async append(row: NewResult): Promise<number> {
      const [newest] = await db
        .select({ version: max(result.version) })
        .from(result)
        .where(of(row.waveId, row.kind));
      const version = Number(newest.version ?? 0) + 1;
      await db.insert(result).values({ ...row, tenantId, version });
      return version;
    },

    async latest(waveId: WaveId, kind: ResultKind): Promise<ResultRow | undefined> {
      const [row] = await db
        .select()
        .from(result)
        .where(of(waveId, kind))
        .orderBy(desc(result.version))
        .limit(1);
      return row;
    },

    /** Without the documents, which are large. */
    listByWave: async (waveId: WaveId) =>
      db
        .select({
          id: result.id,
          kind: result.kind,
          version: result.version,
          contentHash: result.contentHash,
          computedAt: result.computedAt,
        })
        .from(result)
        .where(and(own, eq(result.waveId, waveId)))
        .orderBy(asc(result.kind), asc(result.version)),
  };
}
