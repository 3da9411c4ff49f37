import { type ParticipationId, type WaveId } from "@vensterbank/core";
import { and, asc, count, eq, inArray, ne } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type ParticipationRow = Tables["participation"]["$inferSelect"];
export type NewParticipation = Omit<Tables["participation"]["$inferInsert"], "tenantId">;
export type ParticipationStatus = ParticipationRow["status"];

/** Who was invited and who has submitted, with the personal links. */
export function participations({
  db,
  tables: { participation, personalLink, waveMember },
  tenantId,
}: TenantSession) {
  const own = eq(participation.tenantId, tenantId);
  const ofWave = (waveId: WaveId) => and(own, eq(participation.waveId, waveId));
  return {
    async get(id: ParticipationId): Promise<ParticipationRow | undefined> {
      const [row] = await db
        .select()
        .from(participation)
        .where(and(own, eq(participation.id, id)))
        .limit(1);
      return row;
    },

    async findByTokenHash(tokenHash: string): Promise<ParticipationRow | undefined> {
      const [row] = await db
        .select()
        .from(participation)
        .where(and(own, eq(participation.tokenHash, tokenHash)))
        .limit(1);
      return row;
    },

    listByWave: async (waveId: WaveId): Promise<ParticipationRow[]> =>
      db.select().from(participation).where(ofWave(waveId)).orderBy(asc(participation.id)),

    /** Invites, and opens the personal links that go with the invitations. */
    async insertMany(rows: readonly NewParticipation[], createdAt: Date): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(participation).values(batch.map((row) => ({ ...row, tenantId }))),
      );
      await inBatches(rows, (batch) =>
        db
          .insert(personalLink)
          .values(
            batch.map(({ id, tokenHash }) => ({ tenantId, tokenHash, participationId: id, createdAt })),
          ),
      );
    },

    /** @returns false when it no longer had the expected status: a second submit, for one */
    async changeStatus(
      id: ParticipationId,
      from: ParticipationStatus,
      to: ParticipationStatus,
    ): Promise<boolean> {
      const moved = await db
        .update(participation)
        .set({ status: to })
        .where(and(own, eq(participation.id, id), eq(participation.status, from)))
        .returning({ id: participation.id });
      return moved.length === 1;
    },

    /** Gives a new link; the old one leads nowhere from now on. A draft under the old one is lost unless moved first. */
    async replaceLink(id: ParticipationId, tokenHash: string, createdAt: Date): Promise<void> {
      await db
        .delete(personalLink)
        .where(and(eq(personalLink.tenantId, tenantId), eq(personalLink.participationId, id)));
      await db
        .update(participation)
        .set({ tokenHash })
        .where(and(own, eq(participation.id, id)));
      await db.insert(personalLink).values({ tenantId, tokenHash, participationId: id, createdAt });
    },

    /** As `replaceLink`, for many people at once. */
    async replaceLinks(
      links: readonly { readonly id: ParticipationId; readonly tokenHash: string }[],
      createdAt: Date,
    ): Promise<void> {
      await inBatches(links, (batch) =>
        db.delete(personalLink).where(
          and(
            eq(personalLink.tenantId, tenantId),
            inArray(
              personalLink.participationId,
              batch.map(({ id }) => id),
            ),
          ),
        ),
      );
      for (const { id, tokenHash } of links)
        await db
          .update(participation)
          .set({ tokenHash })
          .where(and(own, eq(participation.id, id)));
      await inBatches(links, (batch) =>
        db
          .insert(personalLink)
          .values(
            batch.map(({ id, tokenHash }) => ({ tenantId, tokenHash, participationId: id, createdAt })),
          ),
      );
    },

    /**
     * Gives links beside those with which answers were sent: these stay, because only they can take the answers back.
     * Earlier ones beside them lead nowhere from now on.
     */
    async addLinks(
      links: readonly {
        readonly id: ParticipationId;
        readonly tokenHash: string;
        /** Hash of the link with which answers were sent. */
        readonly kept: string;
      }[],
      createdAt: Date,
    ): Promise<void> {
      for (const { id, kept } of links)
        await db
          .delete(personalLink)
          .where(
            and(
              eq(personalLink.tenantId, tenantId),
              eq(personalLink.participationId, id),
              ne(personalLink.tokenHash, kept),
            ),
          );
      await inBatches(links, (batch) =>
        db
          .insert(personalLink)
          .values(
            batch.map(({ id, tokenHash }) => ({ tenantId, tokenHash, participationId: id, createdAt })),
          ),
      );
    },

    /** Inside, per unit of the frozen roster. */
    countByUnit: async (waveId: WaveId) =>
      db
        .select({
          unitId: waveMember.unitId,
          role: waveMember.role,
          status: participation.status,
          count: count(),
        })
        .from(participation)
        .innerJoin(
          waveMember,
          and(
            eq(waveMember.tenantId, participation.tenantId),
            eq(waveMember.waveId, participation.waveId),
            eq(waveMember.personId, participation.personId),
          ),
        )
        .where(ofWave(waveId))
        .groupBy(waveMember.unitId, waveMember.role, participation.status),

    /** Outside, per partner organisation; inside counts under null. */
    countByPartner: async (waveId: WaveId) =>
      db
        .select({ partnerId: participation.partnerId, status: participation.status, count: count() })
        .from(participation)
        .where(ofWave(waveId))
        .groupBy(participation.partnerId, participation.status),
  };
}
