import { type FieldworkStepId, type ParticipationId, type WaveMailId } from "@vensterbank/core";
import { and, asc, count, eq, gt, inArray, lt, lte, ne, or } from "drizzle-orm";
import { type WaveMailStatus } from "../schema/fieldwork";
import { type Tables } from "../schema/tables";
import { type TenantSession, inBatches } from "./repository";

export type WaveMailRow = Tables["waveMail"]["$inferSelect"];
export type NewWaveMail = Pick<WaveMailRow, "id" | "stepId" | "participationId" | "notBefore">;
export type WaveMailCounts = Readonly<Record<WaveMailStatus, number>>;

const inHand: readonly WaveMailStatus[] = ["sending", "handed-over"];

/**
 * Mails to participants on their way: waiting → sending → handed-over → sent, or failed, or cancelled. Who has one in hand
 * shows its claim at every step; who lost the claim changes nothing any more.
 */
export function waveMails({ db, tables: { waveMail }, tenantId }: TenantSession) {
  const own = eq(waveMail.tenantId, tenantId);
  const one = (id: WaveMailId) => and(own, eq(waveMail.id, id));
  const ofStep = (stepId: FieldworkStepId) => and(own, eq(waveMail.stepId, stepId));
  const free = (now: Date, staleBefore: Date) =>
    and(
      own,
      or(
        and(eq(waveMail.status, "waiting"), lte(waveMail.notBefore, now)),
        and(eq(waveMail.status, "sending"), lt(waveMail.claimedAt, staleBefore)),
      ),
    );
  const move = async (
    id: WaveMailId,
    claim: string,
    from: readonly WaveMailStatus[],
    set: Partial<WaveMailRow>,
  ): Promise<boolean> => {
    const moved = await db
      .update(waveMail)
      .set(set)
      .where(and(one(id), eq(waveMail.claim, claim), inArray(waveMail.status, [...from])))
      .returning({ id: waveMail.id });
    return moved.length === 1;
  };
  return {
    /** Asks for mails. @throws DatabaseError `unique` when a step has a mail to the same participant */
    async insertMany(rows: readonly NewWaveMail[]): Promise<void> {
      await inBatches(rows, (batch) =>
        db
          .insert(waveMail)
          .values(batch.map((row) => ({ ...row, tenantId, status: "waiting" as const, attempts: 0 }))),
      );
    },

    async get(id: WaveMailId): Promise<WaveMailRow | undefined> {
      const [row] = await db.select().from(waveMail).where(one(id)).limit(1);
      return row;
    },

    /** Whether there is something to take. */
    async hasFree(now: Date, staleBefore: Date): Promise<boolean> {
      const rows = await db.select({ id: waveMail.id }).from(waveMail).where(free(now, staleBefore)).limit(1);
      return rows.length === 1;
    },

    /** Of a step, in every state. */
    async countsOfStep(stepId: FieldworkStepId): Promise<WaveMailCounts> {
      const rows = await db
        .select({ status: waveMail.status, mails: count() })
        .from(waveMail)
        .where(ofStep(stepId))
        .groupBy(waveMail.status);
      const found = new Map(rows.map(({ status, mails }) => [status, Number(mails)]));
      const of = (status: WaveMailStatus) => found.get(status) ?? 0;
      return {
        waiting: of("waiting"),
        sending: of("sending"),
        "handed-over": of("handed-over"),
        sent: of("sent"),
        failed: of("failed"),
        cancelled: of("cancelled"),
      };
    },

    /** How many of a step wait after a try that failed. */
    async countPutOff(stepId: FieldworkStepId): Promise<number> {
      const [row] = await db
        .select({ mails: count() })
        .from(waveMail)
        .where(and(ofStep(stepId), eq(waveMail.status, "waiting"), gt(waveMail.attempts, 0)));
      return Number(row?.mails ?? 0);
    },

    /**
     * Takes some that wait and whose moment has come, or that somebody else took and did not finish.
     * @param claim a new random word, to be shown at every step
     * @param staleBefore what was taken before this moment is free again
     */
    async claim(claim: string, now: Date, staleBefore: Date, most: number): Promise<WaveMailRow[]> {
      const chosen = await db
        .select({ id: waveMail.id })
        .from(waveMail)
        .where(free(now, staleBefore))
        .orderBy(asc(waveMail.notBefore), asc(waveMail.id))
        .limit(most);
      if (chosen.length === 0) return [];
      const ids = chosen.map(({ id }) => id);
      const taken = await db
        .update(waveMail)
        .set({ status: "sending", claim, claimedAt: now })
        .where(and(own, inArray(waveMail.id, ids), free(now, staleBefore)))
        .returning();
      return taken.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },

    /** Says that who has this claim is still at it. */
    async renew(claim: string, now: Date): Promise<void> {
      await db
        .update(waveMail)
        .set({ claimedAt: now })
        .where(and(own, eq(waveMail.claim, claim), inArray(waveMail.status, [...inHand])));
    },

    /** Gives back what was not begun under a claim. */
    async release(claim: string): Promise<void> {
      await db
        .update(waveMail)
        .set({ status: "waiting", claim: null, claimedAt: null })
        .where(and(own, eq(waveMail.claim, claim), eq(waveMail.status, "sending")));
    },

    /**
     * The point of no return. @returns false when the claim was lost: then the mail must not be completed
     */
    handOver: (id: WaveMailId, claim: string, now: Date): Promise<boolean> =>
      move(id, claim, ["sending"], { status: "handed-over", claimedAt: now, errorCode: null }),

    /** @param errorCode null when the mail server confirmed it */
    markSent: (id: WaveMailId, claim: string, errorCode: string | null): Promise<boolean> =>
      move(id, claim, ["handed-over"], { status: "sent", claim: null, errorCode }),

    /** What was handed over and not heard of since a moment. */
    listHandedOver: async (stepId: FieldworkStepId, before: Date): Promise<WaveMailRow[]> =>
      db
        .select()
        .from(waveMail)
        .where(and(ofStep(stepId), eq(waveMail.status, "handed-over"), lt(waveMail.claimedAt, before))),

    /** Once more later: the mail server said that it did not take it in. */
    defer: (
      id: WaveMailId,
      claim: string,
      change: Pick<WaveMailRow, "notBefore" | "errorCode" | "attempts">,
    ): Promise<boolean> =>
      move(id, claim, inHand, { ...change, status: "waiting", claim: null, claimedAt: null }),

    fail: (id: WaveMailId, claim: string, errorCode: string): Promise<boolean> =>
      move(id, claim, inHand, { status: "failed", claim: null, errorCode }),

    /** One that somebody has in hand and that has no use any more. */
    drop: (id: WaveMailId, claim: string, errorCode: string): Promise<boolean> =>
      move(id, claim, ["sending"], { status: "cancelled", claim: null, errorCode }),

    /** One to somebody who wants none: not sent, and counted with those that were, so that no number tells. */
    passOver: (id: WaveMailId, claim: string): Promise<boolean> =>
      move(id, claim, ["sending"], { status: "sent", claim: null, errorCode: "declined" }),

    /**
     * Everything of a step that has not been handed over, also what somebody has in hand: who has finds the claim gone.
     * @returns how many
     */
    async cancelOfStep(stepId: FieldworkStepId, errorCode: string): Promise<number> {
      const moved = await db
        .update(waveMail)
        .set({ status: "cancelled", claim: null, errorCode })
        .where(and(ofStep(stepId), inArray(waveMail.status, ["waiting", "sending"])))
        .returning({ id: waveMail.id });
      return moved.length;
    },

    /** Mails of some steps, oldest first. */
    async listOfSteps(stepIds: readonly FieldworkStepId[]): Promise<WaveMailRow[]> {
      if (stepIds.length === 0) return [];
      return db
        .select()
        .from(waveMail)
        .where(and(own, inArray(waveMail.stepId, [...stepIds])))
        .orderBy(asc(waveMail.id));
    },

    /** Who has a mail of one of these steps that was not called off. */
    async listAddressed(stepIds: readonly FieldworkStepId[]): Promise<ReadonlySet<ParticipationId>> {
      if (stepIds.length === 0) return new Set();
      const rows = await db
        .selectDistinct({ id: waveMail.participationId })
        .from(waveMail)
        .where(and(own, inArray(waveMail.stepId, [...stepIds]), ne(waveMail.status, "cancelled")));
      return new Set(rows.map(({ id }) => id));
    },

    async deleteOfStep(stepId: FieldworkStepId): Promise<void> {
      await db.delete(waveMail).where(ofStep(stepId));
    },
  };
}
