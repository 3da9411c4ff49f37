import { type WaveId } from "@vensterbank/core";
import type { Side } from "@vensterbank/instrument";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type ResponseRow = Tables["response"]["$inferSelect"];
export type NewResponse = Omit<Tables["response"]["$inferInsert"], "tenantId">;

/** Sets of answers. Ids are random and lists are in the order of ids, so no list tells who answered when. */
export function responses({ db, tables: { response }, tenantId }: TenantSession) {
  const ofWave = (waveId: WaveId) => and(eq(response.tenantId, tenantId), eq(response.waveId, waveId));
  const writeAnew = async (
    waveId: WaveId,
    change: (rows: readonly ResponseRow[]) => readonly ResponseRow[],
  ): Promise<number> => {
    const rows = await db.delete(response).where(ofWave(waveId)).returning();
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    await inBatches(change(rows), (batch) => db.insert(response).values([...batch]));
    return rows.length;
  };
  return {
    async insert(row: NewResponse): Promise<void> {
      await db.insert(response).values({ ...row, tenantId });
    },

    async insertMany(rows: readonly NewResponse[]): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(response).values(batch.map((row) => ({ ...row, tenantId }))),
      );
    },

    listByWave: async (waveId: WaveId, side?: Side): Promise<ResponseRow[]> =>
      db
        .select()
        .from(response)
        .where(and(ofWave(waveId), side && eq(response.side, side)))
        .orderBy(asc(response.id)),

    /**
     * What was answered, each set as the JSON text that it is kept as: reading ten thousand sets is work that a caller may
     * want to do elsewhere.
     */
    listTextByWave: async (waveId: WaveId) =>
      db
        .select({
          side: response.side,
          pseudonym: response.pseudonym,
          unitId: response.unitId,
          role: response.role,
          answers: sql<string>`${response.answers}`,
        })
        .from(response)
        .where(ofWave(waveId))
        .orderBy(asc(response.id)),

    /** Whether somebody has sent answers through a personal link: what is brought in from a file has no receipt. */
    async cameByLink(waveId: WaveId): Promise<boolean> {
      const rows = await db
        .select({ id: response.id })
        .from(response)
        .where(and(ofWave(waveId), isNotNull(response.receiptHash)))
        .limit(1);
      return rows.length > 0;
    },

    /** Takes an answer back. @returns false when no answer has this receipt */
    async deleteByReceipt(waveId: WaveId, receiptHash: string): Promise<boolean> {
      const gone = await db
        .delete(response)
        .where(and(ofWave(waveId), eq(response.receiptHash, receiptHash)))
        .returning({ id: response.id });
      return gone.length > 0;
    },

    /**
     * While a wave is open: writes all its rows anew in the order of their random ids, in one transaction, so that neither
     * place in the table nor transaction number tells when a row came (decision 0030). @returns how many rows
     */
    mix: async (waveId: WaveId): Promise<number> => writeAnew(waveId, (rows) => rows),

    /** For the closing of a wave: the same, and erases the receipts and rare marks of paper (decisions 0004, 0034). */
    async seal(waveId: WaveId): Promise<void> {
      await writeAnew(waveId, (rows) => withoutRarePaper(rows).map((row) => ({ ...row, receiptHash: null })));
    },
  };
}

/** So many in one unit and role wrote on paper, or nobody is marked to have. */
const fewestOnPaper = 5;

/**
 * When a link was made tells, of a few, that they wrote on paper: with the mark, unit and role their answers would be found.
 */
function withoutRarePaper(rows: readonly ResponseRow[]): ResponseRow[] {
  const groupOf = ({ side, unitId, role, sector }: ResponseRow) => [side, unitId, role, sector].join("/");
  const onPaper = new Map<string, number>();
  for (const row of rows)
    if (row.mode === "paper") onPaper.set(groupOf(row), (onPaper.get(groupOf(row)) ?? 0) + 1);
  return rows.map((row): ResponseRow =>
    row.mode === "paper" && (onPaper.get(groupOf(row)) ?? 0) < fewestOnPaper
      ? { ...row, mode: "screen" }
      : row,
  );
}
