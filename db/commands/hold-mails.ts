import { and, eq, inArray, lte } from "drizzle-orm";
import { type Engine } from "../engines/engine";
import { Unit } from "../engines/unit";
import { type FieldworkStepKind, type WaveMailStatus } from "../schema/fieldwork";

/** What was to go out by itself, and does not any more. */
export interface HeldMails {
  readonly mails: number;
  /** Invitations, reminders and news of the outcome whose moment had come. */
  readonly steps: number;
}

const notGone: readonly WaveMailStatus[] = ["waiting", "sending"];
const ofMails: readonly FieldworkStepKind[] = ["invite", "remind", "tell"];

/**
 * In a database from before: what waits to be sent there may have been sent since, and nobody can tell. It is called off, and
 * what was planned for before this moment is skipped; the schedule says so, and who plans it anew knows what people had.
 */
export async function holdMails(engine: Engine, now: Date): Promise<HeldMails> {
  const tenants = await engine.run(new Unit(null, "read"), async ({ db, tables: { tenant } }) =>
    db.select({ id: tenant.id }).from(tenant),
  );
  const held = { mails: 0, steps: 0 };
  for (const { id } of tenants)
    await engine.run(new Unit(id, "write"), async ({ db, tables: { waveMail, fieldworkStep } }) => {
      const mails = await db
        .update(waveMail)
        .set({ status: "cancelled", claim: null, errorCode: "restored" })
        .where(and(eq(waveMail.tenantId, id), inArray(waveMail.status, [...notGone])))
        .returning({ id: waveMail.id });
      const isDue = and(eq(fieldworkStep.status, "planned"), lte(fieldworkStep.dueAt, now));
      const steps = await db
        .update(fieldworkStep)
        .set({ status: "skipped", errorCode: "restored", finishedAt: now })
        .where(and(eq(fieldworkStep.tenantId, id), isDue, inArray(fieldworkStep.kind, [...ofMails])))
        .returning({ id: fieldworkStep.id });
      held.mails += mails.length;
      held.steps += steps.length;
    });
  return held;
}
