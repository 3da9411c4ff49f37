import { type JobId, type WaveId } from "@vensterbank/core";
import { and, asc, eq, inArray, lt, ne, or } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type JobRow = Tables["job"]["$inferSelect"];
export type JobKind = JobRow["kind"];
export type NewJob = Pick<JobRow, "id" | "kind" | "waveId" | "createdAt">;

export interface JobProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Work that goes on after a request was answered: at most one job per kind and wave, which one process has at a time. */
export function jobs({ db, tables: { job }, tenantId }: TenantSession) {
  const own = eq(job.tenantId, tenantId);
  const ofWave = (kind: JobKind, waveId: WaveId) => and(own, eq(job.kind, kind), eq(job.waveId, waveId));
  const held = (id: JobId, claim: string) =>
    and(own, eq(job.id, id), eq(job.status, "running"), eq(job.claim, claim));
  const find = async (kind: JobKind, waveId: WaveId): Promise<JobRow | undefined> => {
    const [row] = await db.select().from(job).where(ofWave(kind, waveId)).limit(1);
    return row;
  };
  return {
    find,

    /** Of every job that is not done: how it stands, never what it is about. */
    listStates: async () =>
      db
        .select({ status: job.status, errorCode: job.errorCode })
        .from(job)
        .where(and(own, ne(job.status, "done"))),

    /** Those that wait or run, oldest first. */
    listUnfinished: async (): Promise<JobRow[]> =>
      db
        .select()
        .from(job)
        .where(and(own, inArray(job.status, ["waiting", "running"])))
        .orderBy(asc(job.id)),

    /** Asks for the work: leaves a job that waits or runs as it is, and starts one that ended anew. */
    async enqueue({ id, kind, waveId, createdAt }: NewJob): Promise<void> {
      const fresh = {
        status: "waiting" as const,
        stage: null,
        done: 0,
        total: 0,
        attempts: 0,
        claim: null,
        errorCode: null,
        createdAt,
        startedAt: null,
        heartbeatAt: null,
        finishedAt: null,
      };
      const before = await find(kind, waveId);
      if (!before) await db.insert(job).values({ tenantId, id, kind, waveId, ...fresh });
      else if (before.status === "done" || before.status === "failed")
        await db
          .update(job)
          .set(fresh)
          .where(and(own, eq(job.id, before.id)));
    },

    /** Takes away every job of a wave; who runs one finds its claim gone. */
    async drop(waveId: WaveId): Promise<void> {
      await db.delete(job).where(and(own, eq(job.waveId, waveId)));
    },

    /**
     * Takes a job that waits, or that runs without a sign of life since `staleBefore`.
     * @param claim a new random word, to be shown at every step
     * @returns the job; undefined when somebody else has it, or it is done
     */
    async claim(id: JobId, claim: string, now: Date, staleBefore: Date): Promise<JobRow | undefined> {
      const [before] = await db
        .select()
        .from(job)
        .where(and(own, eq(job.id, id)))
        .limit(1);
      if (!before) return undefined;
      const [row] = await db
        .update(job)
        .set({ status: "running", claim, attempts: before.attempts + 1, startedAt: now, heartbeatAt: now })
        .where(
          and(
            own,
            eq(job.id, id),
            or(eq(job.status, "waiting"), and(eq(job.status, "running"), lt(job.heartbeatAt, staleBefore))),
          ),
        )
        .returning();
      return row;
    },

    /** A sign of life, with how far the work is. @returns false when the claim was taken over */
    async beat(id: JobId, claim: string, now: Date, progress: JobProgress): Promise<boolean> {
      const kept = await db
        .update(job)
        .set({ heartbeatAt: now, ...progress })
        .where(held(id, claim))
        .returning({ id: job.id });
      return kept.length === 1;
    },

    /** @param errorCode null when the work is done. @returns false when the claim was taken over */
    async finish(id: JobId, claim: string, now: Date, errorCode: string | null): Promise<boolean> {
      const kept = await db
        .update(job)
        .set({ status: errorCode === null ? "done" : "failed", claim: null, errorCode, finishedAt: now })
        .where(held(id, claim))
        .returning({ id: job.id });
      return kept.length === 1;
    },
  };
}
