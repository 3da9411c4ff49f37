import { type WaveId } from "@vensterbank/core";
import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ResultRow = Tables["result"]["$inferSelect"];
export type ResultKind = ResultRow["kind"];
export type NewResult = Omit<Tables["result"]["$inferInsert"], "tenantId" | "version">;
/** A document that is JSON text already. */
export type NewResultText = Omit<NewResult, "document"> & { readonly text: string };

/** Computed documents. A version that was written stays as it is; computing again appends one. */
export function results({ db, tables: { result }, tenantId }: TenantSession) {
  const own = eq(result.tenantId, tenantId);
  const of = (waveId: WaveId, kind: ResultKind) => and(own, eq(result.waveId, waveId), eq(result.kind, kind));
  const insert = async (row: Omit<NewResult, "document">, document: unknown): Promise<number> => {
    const [newest] = await db
      .select({ version: max(result.version) })
      .from(result)
      .where(of(row.waveId, row.kind));
    const version = Number(newest.version ?? 0) + 1;
    await db.insert(result).values({ ...row, document, tenantId, version });
    return version;
  };
  return {
    /** @returns the version that it became, from 1 */
    append: ({ document, ...row }: NewResult): Promise<number> => insert(row, document),

    /** The same with a document that was written as JSON before. */
    appendText: ({ text, ...row }: NewResultText): Promise<number> => insert(row, sql`${text}`),

    /** The newest document as its JSON text. */
    async latestText(waveId: WaveId, kind: ResultKind): Promise<string | undefined> {
      const [row] = await db
        .select({ text: sql<string>`${result.document}` })
        .from(result)
        .where(of(waveId, kind))
        .orderBy(desc(result.version))
        .limit(1);
      return row?.text;
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
