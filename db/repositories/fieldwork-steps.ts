import { type FieldworkStepId, type WaveId } from "@vensterbank/core";
import { and, asc, eq, inArray, lte, max } from "drizzle-orm";
import { type FieldworkStepKind, type FieldworkStepStatus } from "../schema/fieldwork";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type FieldworkStepRow = Tables["fieldworkStep"]["$inferSelect"];
export type NewFieldworkStep = Omit<Tables["fieldworkStep"]["$inferInsert"], "tenantId">;

/** What is planned in the waves of a tenant, and how far it is. */
export function fieldworkSteps({ db, tables: { fieldworkStep }, tenantId }: TenantSession) {
  const own = eq(fieldworkStep.tenantId, tenantId);
  const one = (id: FieldworkStepId) => and(own, eq(fieldworkStep.id, id));
  return {
    /** In order of time. */
    listByWave: async (waveId: WaveId): Promise<FieldworkStepRow[]> =>
      db
        .select()
        .from(fieldworkStep)
        .where(and(own, eq(fieldworkStep.waveId, waveId)))
        .orderBy(asc(fieldworkStep.dueAt), asc(fieldworkStep.id)),

    async get(id: FieldworkStepId): Promise<FieldworkStepRow | undefined> {
      const [row] = await db.select().from(fieldworkStep).where(one(id)).limit(1);
      return row;
    },

    /** Planned, and the moment has come; the oldest first. */
    listDue: async (now: Date): Promise<FieldworkStepRow[]> =>
      db
        .select()
        .from(fieldworkStep)
        .where(and(own, eq(fieldworkStep.status, "planned"), lte(fieldworkStep.dueAt, now)))
        .orderBy(asc(fieldworkStep.dueAt), asc(fieldworkStep.id)),

    listByStatus: async (status: FieldworkStepStatus): Promise<FieldworkStepRow[]> =>
      db
        .select()
        .from(fieldworkStep)
        .where(and(own, eq(fieldworkStep.status, status)))
        .orderBy(asc(fieldworkStep.dueAt), asc(fieldworkStep.id)),

    /** The number that the next step of a kind has in a wave. */
    async nextNumber(waveId: WaveId, kind: FieldworkStepKind): Promise<number> {
      const [row] = await db
        .select({ last: max(fieldworkStep.number) })
        .from(fieldworkStep)
        .where(and(own, eq(fieldworkStep.waveId, waveId), eq(fieldworkStep.kind, kind)));
      return (row?.last ?? 0) + 1;
    },

    /** @throws DatabaseError `unique` when the wave has a step of this kind and number */
    async insert(row: NewFieldworkStep): Promise<void> {
      await db.insert(fieldworkStep).values({ ...row, tenantId });
    },

    /** To another moment. @returns false when it is not planned any more */
    async move(id: FieldworkStepId, dueAt: Date): Promise<boolean> {
      const moved = await db
        .update(fieldworkStep)
        .set({ dueAt })
        .where(and(one(id), eq(fieldworkStep.status, "planned")))
        .returning({ id: fieldworkStep.id });
      return moved.length === 1;
    },

    /** @returns false when it no longer had the expected status: another process has it, or somebody cancelled it */
    async changeStatus(
      id: FieldworkStepId,
      from: FieldworkStepStatus,
      to: FieldworkStepStatus,
      change: Partial<
        Pick<
          NewFieldworkStep,
          "startedAt" | "finishedAt" | "errorCode" | "total" | "sent" | "failed" | "dueAt" | "plannedBy"
        >
      > = {},
    ): Promise<boolean> {
      const moved = await db
        .update(fieldworkStep)
        .set({ ...change, status: to })
        .where(and(one(id), eq(fieldworkStep.status, from)))
        .returning({ id: fieldworkStep.id });
      return moved.length === 1;
    },

    /** What is planned, at once: none of it is going on. @returns how many */
    async endPlanned(
      waveId: WaveId,
      to: "cancelled" | "skipped",
      {
        kinds,
        errorCode,
      }: { readonly kinds: readonly FieldworkStepKind[]; readonly errorCode: string | null },
    ): Promise<number> {
      const ended = await db
        .update(fieldworkStep)
        .set({ status: to, errorCode })
        .where(
          and(
            own,
            eq(fieldworkStep.waveId, waveId),
            eq(fieldworkStep.status, "planned"),
            inArray(fieldworkStep.kind, [...kinds]),
          ),
        )
        .returning({ id: fieldworkStep.id });
      return ended.length;
    },

    /** Goes with a wave that was never opened. */
    async deleteByWave(waveId: WaveId): Promise<void> {
      await db.delete(fieldworkStep).where(and(own, eq(fieldworkStep.waveId, waveId)));
    },

    async setCounts(
      id: FieldworkStepId,
      counts: Pick<FieldworkStepRow, "total" | "sent" | "failed">,
    ): Promise<void> {
      await db.update(fieldworkStep).set(counts).where(one(id));
    },
  };
}
