import { type ChangeEventId, type ProgrammeId } from "@vensterbank/core";
import { and, asc, desc, eq } from "drizzle-orm";
import { type Keyring } from "../keyring/keyring";
import { discardShare, keepShare } from "../keyring/keys-of-unit";
import { joinKey, splitKey } from "../keyring/split-key";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type ProgrammeRow = Tables["programme"]["$inferSelect"];
export type NewProgramme = Omit<Tables["programme"]["$inferInsert"], "tenantId">;
export type ChangeEventRow = Tables["changeEvent"]["$inferSelect"];
export type NewChangeEvent = Omit<Tables["changeEvent"]["$inferInsert"], "tenantId">;

/** Programmes, their events, the names of their coalitions and the key of their pseudonyms. */
export function programmes({
  db,
  tables: { programme, programmeKey, changeEvent, coalitionName },
  tenantId,
  unit,
  keyring,
}: TenantSession & { readonly keyring: Keyring }) {
  const own = eq(programme.tenantId, tenantId);
  const keyOf = (id: ProgrammeId) =>
    and(eq(programmeKey.tenantId, tenantId), eq(programmeKey.programmeId, id));
  return {
    /** Newest first. */
    list: async (): Promise<ProgrammeRow[]> =>
      db.select().from(programme).where(own).orderBy(desc(programme.createdAt), desc(programme.id)),

    async get(id: ProgrammeId): Promise<ProgrammeRow | undefined> {
      const [row] = await db
        .select()
        .from(programme)
        .where(and(own, eq(programme.id, id)))
        .limit(1);
      return row;
    },

    async insert(row: NewProgramme): Promise<void> {
      await db.insert(programme).values({ ...row, tenantId });
    },

    async update(id: ProgrammeId, change: Partial<Omit<NewProgramme, "id" | "createdAt">>): Promise<void> {
      await db
        .update(programme)
        .set(change)
        .where(and(own, eq(programme.id, id)));
    },

    /** Of both halves together. Undefined once destroyed, and while the half outside the database is not there. */
    async key(id: ProgrammeId): Promise<string | undefined> {
      const [row] = await db.select().from(programmeKey).where(keyOf(id)).limit(1);
      if (!row || row.shareFile === null) return row?.key;
      const share = keyring.read(row.shareFile);
      return share && joinKey({ kept: row.key, share });
    },

    /** @throws DatabaseError `unique` when there is one already: another key would break the link between waves */
    async insertKey(id: ProgrammeId, key: string): Promise<void> {
      const { kept, share } = splitKey(key);
      const shareFile = keepShare(keyring, unit, share);
      await db.insert(programmeKey).values({ tenantId, programmeId: id, key: kept, shareFile });
    },

    /** Both halves. After this nobody can tell whose pseudonym is whose, also not with an older copy of the database. */
    async destroyKey(id: ProgrammeId): Promise<void> {
      for (const { shareFile } of await db.delete(programmeKey).where(keyOf(id)).returning())
        if (shareFile !== null) discardShare(keyring, unit, shareFile);
    },

    /**
     * Programmes that go on here though their key was destroyed for good: they have ended, and a backup from before was put
     * back.
     */
    async listBroughtBack(): Promise<ProgrammeId[]> {
      const rows = await db
        .select({ id: programmeKey.programmeId, shareFile: programmeKey.shareFile })
        .from(programmeKey)
        .where(eq(programmeKey.tenantId, tenantId));
      return rows.flatMap(({ id, shareFile }) =>
        shareFile !== null && keyring.isBuried(shareFile) ? [id] : [],
      );
    },

    /** In order of date. */
    listEvents: async (id: ProgrammeId): Promise<ChangeEventRow[]> =>
      db
        .select()
        .from(changeEvent)
        .where(and(eq(changeEvent.tenantId, tenantId), eq(changeEvent.programmeId, id)))
        .orderBy(asc(changeEvent.date), asc(changeEvent.id)),

    async insertEvent(row: NewChangeEvent): Promise<void> {
      await db.insert(changeEvent).values({ ...row, tenantId });
    },

    async getEvent(id: ChangeEventId): Promise<ChangeEventRow | undefined> {
      const [row] = await db
        .select()
        .from(changeEvent)
        .where(and(eq(changeEvent.tenantId, tenantId), eq(changeEvent.id, id)))
        .limit(1);
      return row;
    },

    async updateEvent(
      id: ChangeEventId,
      change: Partial<Pick<NewChangeEvent, "date" | "kind" | "title">>,
    ): Promise<void> {
      await db
        .update(changeEvent)
        .set(change)
        .where(and(eq(changeEvent.tenantId, tenantId), eq(changeEvent.id, id)));
    },

    async deleteEvent(id: ChangeEventId): Promise<void> {
      await db.delete(changeEvent).where(and(eq(changeEvent.tenantId, tenantId), eq(changeEvent.id, id)));
    },

    /** Coalition key → the name that people gave it. */
    async coalitionNames(id: ProgrammeId): Promise<Map<string, string>> {
      const rows = await db
        .select()
        .from(coalitionName)
        .where(and(eq(coalitionName.tenantId, tenantId), eq(coalitionName.programmeId, id)));
      return new Map(rows.map((row) => [row.coalitionKey, row.name]));
    },

    async nameCoalition(id: ProgrammeId, coalitionKey: string, name: string): Promise<void> {
      await db
        .insert(coalitionName)
        .values({ tenantId, programmeId: id, coalitionKey, name })
        .onConflictDoUpdate({
          target: [coalitionName.tenantId, coalitionName.programmeId, coalitionName.coalitionKey],
          set: { name },
        });
    },

    /** Back to the number. */
    async forgetCoalitionName(id: ProgrammeId, coalitionKey: string): Promise<void> {
      await db
        .delete(coalitionName)
        .where(
          and(
            eq(coalitionName.tenantId, tenantId),
            eq(coalitionName.programmeId, id),
            eq(coalitionName.coalitionKey, coalitionKey),
          ),
        );
    },
  };
}
