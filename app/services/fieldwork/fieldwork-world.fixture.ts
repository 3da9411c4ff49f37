import { type Clock, fixedClock, type FieldworkStepId, type TenantId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { draftWave, fillRoster, organisationIn, valueOf } from "../testing/organisation.fixture";
import { openWave } from "../waves/open-wave.server";
import { momentOf } from "./local-time.server";

const zone = "Europe/Amsterdam";

/** A moment on the clock of Amsterdam. */
export function amsterdam(date: string, time: string): Date {
  const moment = momentOf({ date, time }, zone);
  if (!moment) throw new Error(`There is no ${date} ${time}`);
  return moment;
}

export function jobScope(database: Database, id: TenantId, clock: Clock): JobScope {
  const units = database.forTenant(id);
  return { tenant: { id }, clock, read: (work) => units.read(work), write: (work) => units.write(work) };
}

/** Seven people with an address and two partners without, and a measurement in preparation; the scope is that of 2 March 2026. */
export async function fieldworkWorld(database: Database) {
  const organisation = await organisationIn(database);
  await fillRoster(organisation);
  await organisation.forTenant.write(async ({ people }) => {
    for (const { id, code } of await people.list())
      await people.update(id, { email: `${code}@kade.example` });
  });
  const { waveId, programmeId } = await draftWave(organisation);
  const steps = () => organisation.forTenant.read(({ fieldworkSteps }) => fieldworkSteps.listByWave(waveId));
  return {
    ...organisation,
    waveId,
    programmeId,
    steps,
    /** How the steps of a kind stand. */
    of: async (kind: string) => (await steps()).filter((step) => step.kind === kind),
    wave: async () => {
      const wave = await organisation.forTenant.read(({ waves }) => waves.get(waveId));
      if (!wave) throw new Error("The wave is gone");
      return wave;
    },
    /** What a background process works with at a moment in Amsterdam. */
    at: (date: string, time: string) =>
      jobScope(database, organisation.tenantId, fixedClock(amsterdam(date, time))),
    /** Actions in the record that nobody did. */
    byItself: async () =>
      (await organisation.forTenant.read(({ auditLog }) => auditLog.list(500)))
        .filter(({ userId }) => userId === null)
        .map(({ action }) => action),
  };
}

export type FieldworkWorld = Awaited<ReturnType<typeof fieldworkWorld>>;

/** An open measurement with many steps that are due at once. @returns their ids */
export async function manyDue(world: FieldworkWorld, count: number): Promise<FieldworkStepId[]> {
  valueOf(await openWave(world.scope, world.waveId, { closesOn: "2026-03-27" }));
  const ids = Array.from({ length: count }, () => newId<FieldworkStepId>());
  await world.forTenant.write(async ({ fieldworkSteps }) => {
    for (const [i, id] of ids.entries())
      await fieldworkSteps.insert({
        ...{ id, waveId: world.waveId, kind: "invite", number: i + 1, status: "planned" },
        ...{ dueAt: amsterdam("2026-03-03", "09:00"), total: 0, sent: 0, failed: 0 },
      });
  });
  return ids;
}

/** Per step, what was done of it: its status, its mails, and how often the record says that it ran. */
export async function whatWasDone({ forTenant, waveId }: Pick<FieldworkWorld, "forTenant" | "waveId">) {
  return forTenant.read(async ({ fieldworkSteps, waveMails, auditLog }) => {
    const steps = await fieldworkSteps.listByWave(waveId);
    const entries = await auditLog.list(500);
    const mails = await waveMails.listOfSteps(steps.map(({ id }) => id));
    return {
      statuses: [...new Set(steps.map(({ status }) => status))],
      mailsPerStep: [...new Set(steps.map(({ id }) => mails.filter(({ stepId }) => stepId === id).length))],
      runs: entries.filter(({ action }) => action === "schedule.run").length,
    };
  });
}
