import { type ParticipationId, type WaveId } from "@vensterbank/core";
import { and, asc, count, eq, inArray, isNotNull, isNull, ne, notInArray } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type ParticipationRow = Tables["participation"]["$inferSelect"];
export type NewParticipation = Omit<Tables["participation"]["$inferInsert"], "tenantId">;
export type ParticipationStatus = ParticipationRow["status"];

interface NewLink {
  readonly id: ParticipationId;
  readonly tokenHash: string;
}

/** A link whose secret follows from a printed code. */
export interface NewCodeLink extends NewLink {
  /** Until when the code may be typed. */
  readonly codeExpiresAt: Date;
}

/** Who was invited and who has submitted, with the personal links. */
export function participations({
  db,
  tables: { participation, personalLink, waveMember, draft },
  tenantId,
}: TenantSession) {
  const own = eq(participation.tenantId, tenantId);
  const ofWave = (waveId: WaveId) => and(own, eq(participation.waveId, waveId));
  const linksOf = (ids: readonly ParticipationId[]) =>
    and(eq(personalLink.tenantId, tenantId), inArray(personalLink.participationId, [...ids]));
  const insertLinks = (links: readonly NewLink[], createdAt: Date) =>
    inBatches(links, (batch) =>
      db
        .insert(personalLink)
        .values(batch.map(({ id, tokenHash }) => ({ tenantId, tokenHash, participationId: id, createdAt }))),
    );
  const forgetMailLink = async (id: ParticipationId) => {
    await db
      .update(participation)
      .set({ mailLink: null })
      .where(and(own, eq(participation.id, id)));
  };
  return {
    /** The next mail carries another link. */
    forgetMailLink,

    async get(id: ParticipationId): Promise<ParticipationRow | undefined> {
      const [row] = await db
        .select()
        .from(participation)
        .where(and(own, eq(participation.id, id)))
        .limit(1);
      return row;
    },

    /** Whose link this is; undefined when it leads nowhere in this tenant. */
    async findByLink(tokenHash: string): Promise<ParticipationRow | undefined> {
      const [row] = await db
        .select({ participation })
        .from(personalLink)
        .innerJoin(
          participation,
          and(
            eq(participation.tenantId, personalLink.tenantId),
            eq(participation.id, personalLink.participationId),
          ),
        )
        .where(and(eq(personalLink.tenantId, tenantId), eq(personalLink.tokenHash, tokenHash)))
        .limit(1);
      return row?.participation;
    },

    listByWave: async (waveId: WaveId): Promise<ParticipationRow[]> =>
      db.select().from(participation).where(ofWave(waveId)).orderBy(asc(participation.id)),

    /** Invites, and opens the personal links that go with the invitations. */
    async insertMany(rows: readonly NewParticipation[], createdAt: Date): Promise<void> {
      await inBatches(rows, (batch) =>
        db.insert(participation).values(batch.map((row) => ({ ...row, tenantId }))),
      );
      await insertLinks(rows, createdAt);
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

    /** Hashes of every link that leads to an invitation. */
    async listLinks(id: ParticipationId): Promise<string[]> {
      const rows = await db
        .select({ tokenHash: personalLink.tokenHash })
        .from(personalLink)
        .where(linksOf([id]))
        .orderBy(asc(personalLink.tokenHash));
      return rows.map(({ tokenHash }) => tokenHash);
    },

    /** Notes with which link answers were sent, or somebody opted out; the other links stay. */
    async setLink(id: ParticipationId, tokenHash: string): Promise<void> {
      await db
        .update(participation)
        .set({ tokenHash })
        .where(and(own, eq(participation.id, id)));
    },

    /** From now on only this link leads to the invitation, and printed codes: that one is gone would show in their list. */
    async dropOtherLinks(id: ParticipationId, tokenHash: string): Promise<void> {
      await db
        .delete(personalLink)
        .where(and(linksOf([id]), isNull(personalLink.codeExpiresAt), ne(personalLink.tokenHash, tokenHash)));
    },

    /**
     * Gives new links. The old ones lead nowhere from now on, except those under which a draft is kept: it can be read
     * with that link only, so that link goes on working beside the new one. Printed codes stay: a list in which only those
     * were left that are in use would say who uses them.
     */
    async replaceLinks(links: readonly NewLink[], createdAt: Date): Promise<void> {
      const begun = db.select({ tokenHash: draft.tokenHash }).from(draft).where(eq(draft.tenantId, tenantId));
      await inBatches(links, (batch) =>
        db
          .delete(personalLink)
          .where(
            and(
              linksOf(batch.map(({ id }) => id)),
              isNull(personalLink.codeExpiresAt),
              notInArray(personalLink.tokenHash, begun),
            ),
          ),
      );
      for (const { id, tokenHash } of links)
        await db
          .update(participation)
          .set({ tokenHash, mailLink: null })
          .where(and(own, eq(participation.id, id)));
      await insertLinks(links, createdAt);
    },

    /**
     * Gives links beside those with which answers were sent: these stay, because only they can take the answers back.
     * Earlier ones beside them lead nowhere from now on; printed codes stay.
     */
    async addLinks(
      links: readonly (NewLink & {
        /** Hash of the link with which answers were sent. */
        readonly kept: string;
      })[],
      createdAt: Date,
    ): Promise<void> {
      for (const { id, kept } of links) {
        await db
          .delete(personalLink)
          .where(and(linksOf([id]), isNull(personalLink.codeExpiresAt), ne(personalLink.tokenHash, kept)));
        await forgetMailLink(id);
      }
      await insertLinks(links, createdAt);
    },

    /**
     * Gives links with a printed code, beside the links that there are. Earlier links with a code lead nowhere from now on,
     * except those under which a draft is kept and those with which answers were sent, or with which somebody opted out.
     */
    async replaceCodes(links: readonly NewCodeLink[], createdAt: Date): Promise<void> {
      const begun = db.select({ tokenHash: draft.tokenHash }).from(draft).where(eq(draft.tenantId, tenantId));
      const sent = db
        .select({ tokenHash: participation.tokenHash })
        .from(participation)
        .where(
          and(own, inArray(participation.status, ["submitted", "ended", "opted-out", "opted-out-ended"])),
        );
      await inBatches(links, (batch) =>
        db
          .delete(personalLink)
          .where(
            and(
              linksOf(batch.map(({ id }) => id)),
              isNotNull(personalLink.codeExpiresAt),
              notInArray(personalLink.tokenHash, begun),
              notInArray(personalLink.tokenHash, sent),
            ),
          ),
      );
      await inBatches(links, (batch) =>
        db.insert(personalLink).values(
          batch.map(({ id, tokenHash, codeExpiresAt }) => {
            return { tenantId, tokenHash, participationId: id, createdAt, codeExpiresAt };
          }),
        ),
      );
    },

    /**
     * Who has a code that can still be typed, and until when: of several the one that was made last. Earlier ones are there
     * only of who uses them, which a list must not tell.
     */
    async listCodes(waveId: WaveId, now: Date): Promise<ReadonlyMap<ParticipationId, Date>> {
      const rows = await db
        .select({ id: personalLink.participationId, until: personalLink.codeExpiresAt })
        .from(personalLink)
        .innerJoin(
          participation,
          and(
            eq(participation.tenantId, personalLink.tenantId),
            eq(participation.id, personalLink.participationId),
          ),
        )
        .where(
          and(eq(personalLink.tenantId, tenantId), ofWave(waveId), isNotNull(personalLink.codeExpiresAt)),
        )
        .orderBy(asc(personalLink.createdAt));
      const last = new Map(rows.map(({ id, until }) => [id, until]));
      return new Map(
        [...last].flatMap(([id, until]) => (until !== null && until > now ? [[id, until]] : [])),
      );
    },

    /** Gives a link for typing in a paper form, beside the others; an earlier one of its kind leads nowhere from now on. */
    async addPaperLink({ id, tokenHash }: NewLink, createdAt: Date): Promise<readonly string[]> {
      const gone = await db
        .delete(personalLink)
        .where(and(linksOf([id]), eq(personalLink.isPaper, true)))
        .returning({ tokenHash: personalLink.tokenHash });
      await db
        .insert(personalLink)
        .values({ tenantId, tokenHash, participationId: id, createdAt, isPaper: true });
      return gone.map((row) => row.tokenHash);
    },

    /** For a link with which a paper form was sent: that it was one stands with the answers, and not with the person. */
    async forgetPaper(tokenHash: string): Promise<void> {
      await db
        .update(personalLink)
        .set({ isPaper: false })
        .where(and(eq(personalLink.tenantId, tenantId), eq(personalLink.tokenHash, tokenHash)));
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
