import {
  type PersonId,
  type ProgrammeId,
  type WaveId,
  type WaveMember,
  type WavePartner,
  type WaveStatus,
} from "@vensterbank/core";
import { and, asc, desc, eq } from "drizzle-orm";
import { type TakenResponse } from "../schema/programmes";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type WaveRow = Tables["wave"]["$inferSelect"];
export type NewWave = Omit<Tables["wave"]["$inferInsert"], "tenantId">;

/** Measurements, and who belonged to each when it opened. */
export function waves({ db, tables: { wave, waveMember, wavePartner }, tenantId }: TenantSession) {
  const own = eq(wave.tenantId, tenantId);
  return {
    /** Of all programmes, newest first. */
    list: async (): Promise<WaveRow[]> => db.select().from(wave).where(own).orderBy(desc(wave.id)),

    /** In order of number. */
    listByProgramme: async (programmeId: ProgrammeId): Promise<WaveRow[]> =>
      db
        .select()
        .from(wave)
        .where(and(own, eq(wave.programmeId, programmeId)))
        .orderBy(asc(wave.number)),

    async get(id: WaveId): Promise<WaveRow | undefined> {
      const [row] = await db
        .select()
        .from(wave)
        .where(and(own, eq(wave.id, id)))
        .limit(1);
      return row;
    },

    /** @throws DatabaseError `unique` when the programme has a wave of this number */
    async insert(row: NewWave): Promise<void> {
      await db.insert(wave).values({ ...row, tenantId });
    },

    /** Title and dates; the status has a method of its own. */
    async update(
      id: WaveId,
      change: Partial<Pick<NewWave, "title" | "opensOn" | "closesOn" | "closesAt">>,
    ): Promise<void> {
      await db
        .update(wave)
        .set(change)
        .where(and(own, eq(wave.id, id)));
    },

    /**
     * Moves a wave on, if it still is where the caller believes. @returns false when it was not: somebody else did it
     */
    async changeStatus(
      id: WaveId,
      from: WaveStatus,
      to: WaveStatus,
      change: Partial<Pick<NewWave, "openedAt" | "closedAt" | "publishedAt" | "frozen">> = {},
    ): Promise<boolean> {
      const moved = await db
        .update(wave)
        .set({ ...change, status: to })
        .where(and(own, eq(wave.id, id), eq(wave.status, from)))
        .returning({ id: wave.id });
      return moved.length === 1;
    },

    /** What is shown of the response, of a wave that is still open. */
    async takeResponse(id: WaveId, takenResponse: TakenResponse): Promise<void> {
      await db
        .update(wave)
        .set({ takenResponse })
        .where(and(own, eq(wave.id, id), eq(wave.status, "open")));
    },

    /** Only of a draft: nothing refers to it yet. @returns false when it has been opened or is not there */
    async deleteDraft(id: WaveId): Promise<boolean> {
      const gone = await db
        .delete(wave)
        .where(and(own, eq(wave.id, id), eq(wave.status, "draft")))
        .returning({ id: wave.id });
      return gone.length === 1;
    },

    async insertMembers(waveId: WaveId, members: readonly WaveMember[]): Promise<void> {
      await inBatches(members, (batch) =>
        db
          .insert(waveMember)
          .values(batch.map(({ personId, unitId, role }) => ({ tenantId, waveId, personId, unitId, role }))),
      );
    },

    listMembers: async (waveId: WaveId): Promise<WaveMember[]> =>
      db
        .select({ personId: waveMember.personId, unitId: waveMember.unitId, role: waveMember.role })
        .from(waveMember)
        .where(and(eq(waveMember.tenantId, tenantId), eq(waveMember.waveId, waveId)))
        .orderBy(asc(waveMember.personId)),

    async getMember(waveId: WaveId, personId: PersonId): Promise<WaveMember | undefined> {
      const [row] = await db
        .select({ personId: waveMember.personId, unitId: waveMember.unitId, role: waveMember.role })
        .from(waveMember)
        .where(
          and(
            eq(waveMember.tenantId, tenantId),
            eq(waveMember.waveId, waveId),
            eq(waveMember.personId, personId),
          ),
        )
        .limit(1);
      return row;
    },

    async insertPartners(waveId: WaveId, partners: readonly WavePartner[]): Promise<void> {
      await inBatches(partners, (batch) =>
        db
          .insert(wavePartner)
          .values(
            batch.map(({ partnerId, name, sector }) => ({ tenantId, waveId, partnerId, name, sector })),
          ),
      );
    },

    listPartners: async (waveId: WaveId): Promise<WavePartner[]> =>
      db
        .select({ partnerId: wavePartner.partnerId, name: wavePartner.name, sector: wavePartner.sector })
        .from(wavePartner)
        .where(and(eq(wavePartner.tenantId, tenantId), eq(wavePartner.waveId, waveId)))
        .orderBy(asc(wavePartner.partnerId)),
  };
}
