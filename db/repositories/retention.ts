import { type ProgrammeId, type WaveId } from "@vensterbank/core";
import { type SQL, and, count, eq, inArray, isNotNull, lt, ne } from "drizzle-orm";
import { type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { type TenantSession } from "./repository";

/** What the end of a programme erases: table → rows. */
export const erasedTables = [
  "drafts",
  "mails",
  "wishes",
  "links",
  "participations",
  "reports",
  "ties",
  "members",
  "ownWords",
  "receipts",
  "networks",
  "coalitionNames",
  "keys",
  "uploads",
  "undos",
  "contacts",
  "people",
] as const;
export type ErasedTable = (typeof erasedTables)[number];
export type ErasureCounts = Readonly<Record<ErasedTable, number>>;

interface Rows {
  readonly table: SQLiteTable;
  readonly where: SQL | undefined;
}

/** What leads from answers to people, and goes when a programme ends. */
export function retention({ db, tables, tenantId }: TenantSession) {
  const { programme, wave, participation } = tables;
  const waveIds = async (programmeId: ProgrammeId): Promise<WaveId[]> => {
    const rows = await db
      .select({ id: wave.id })
      .from(wave)
      .where(and(eq(wave.tenantId, tenantId), eq(wave.programmeId, programmeId)));
    return rows.map(({ id }) => id);
  };
  const isLastActive = async (programmeId: ProgrammeId): Promise<boolean> => {
    const others = await db
      .select({ id: programme.id })
      .from(programme)
      .where(
        and(eq(programme.tenantId, tenantId), eq(programme.status, "active"), ne(programme.id, programmeId)),
      )
      .limit(1);
    return others.length === 0;
  };

  /** In an order in which nothing is left that refers to what goes. */
  async function rowsOf(programmeId: ProgrammeId): Promise<Map<ErasedTable, Rows>> {
    const ids = await waveIds(programmeId);
    const { draft, personalLink, relationReport, tie, waveMember, openAnswer, response, result } = tables;
    const invitations = db
      .select({ id: participation.id })
      .from(participation)
      .where(and(eq(participation.tenantId, tenantId), inArray(participation.waveId, ids)));
    const found = new Map<ErasedTable, Rows>();
    const add = (name: ErasedTable, table: SQLiteTable & { tenantId: SQLiteColumn }, ...where: SQL[]) =>
      found.set(name, { table, where: and(eq(table.tenantId, tenantId), ...where) });
    add("drafts", draft, inArray(draft.waveId, ids));
    add("mails", tables.waveMail, inArray(tables.waveMail.participationId, invitations));
    add("wishes", tables.feedbackWish, inArray(tables.feedbackWish.waveId, ids));
    add("links", personalLink, inArray(personalLink.participationId, invitations));
    add("participations", participation, inArray(participation.waveId, ids));
    add("reports", relationReport, inArray(relationReport.waveId, ids));
    add("ties", tie, inArray(tie.waveId, ids));
    add("members", waveMember, inArray(waveMember.waveId, ids));
    add("ownWords", openAnswer, inArray(openAnswer.waveId, ids), eq(openAnswer.released, false));
    add("receipts", response, inArray(response.waveId, ids), isNotNull(response.receiptHash));
    add("networks", result, inArray(result.waveId, ids), eq(result.kind, "network"));
    add("coalitionNames", tables.coalitionName, eq(tables.coalitionName.programmeId, programmeId));
    // Rows as they were before a list came in hold names, whichever programme they were for.
    add("undos", tables.importBatch, isNotNull(tables.importBatch.undo));
    add("keys", tables.programmeKey, eq(tables.programmeKey.programmeId, programmeId));
    // The lists of people and files on their way belong to the organisation: they go with its last programme.
    if (await isLastActive(programmeId)) {
      add("uploads", tables.importUpload);
      add("contacts", tables.partnerContact);
      add("people", tables.person);
    }
    return found;
  }

  return {
    isLastActive,

    /** Programmes whose last day, YYYY-MM-DD, lies before a day. */
    async listDue(before: string): Promise<ProgrammeId[]> {
      const rows = await db
        .select({ id: programme.id })
        .from(programme)
        .where(
          and(eq(programme.tenantId, tenantId), eq(programme.status, "active"), lt(programme.endsOn, before)),
        );
      return rows.map(({ id }) => id);
    },

    /** How many rows of each kind the end of a programme erases now. */
    async countOf(programmeId: ProgrammeId): Promise<ErasureCounts> {
      const rows = await rowsOf(programmeId);
      const counted = {} as Record<ErasedTable, number>;
      for (const name of erasedTables) {
        const one = rows.get(name);
        const [found] = one ? await db.select({ rows: count() }).from(one.table).where(one.where) : [];
        counted[name] = Number(found?.rows ?? 0);
      }
      return counted;
    },

    /**
     * Erases them. Answers stay, and so do results; receipts are taken out of answers. The key is the business of
     * `programmes.destroyKey`, which knows where its other half is.
     */
    async eraseOf(programmeId: ProgrammeId): Promise<void> {
      const rows = await rowsOf(programmeId);
      for (const [name, { table, where }] of rows) {
        if (name === "keys") continue;
        if (name === "undos") await db.update(tables.importBatch).set({ undo: null }).where(where);
        else if (name === "receipts")
          await db.update(tables.response).set({ receiptHash: null }).where(where);
        else await db.delete(table).where(where);
      }
    },

    /**
     * Moves a programme on.
     * @param endsOn its last day, as it turned out. @returns false when it had ended already
     */
    async end(programmeId: ProgrammeId, endsOn: string): Promise<boolean> {
      const moved = await db
        .update(programme)
        .set({ status: "ended", endsOn })
        .where(
          and(
            eq(programme.tenantId, tenantId),
            eq(programme.id, programmeId),
            eq(programme.status, "active"),
          ),
        )
        .returning({ id: programme.id });
      return moved.length === 1;
    },
  };
}
