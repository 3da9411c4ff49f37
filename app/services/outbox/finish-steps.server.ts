import type { FieldworkStepRow, TenantRepositories } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { type OutboxTimes } from "./pauses";

/**
 * Brings the counts of the steps up to date whose mails are on their way, and ends those that have none left. The mails of a
 * reminder are deleted then, because together they say who had not answered, and so are wishes to hear that were met; those
 * of an invitation stay until the wave is closed.
 */
export async function finishSteps(scope: JobScope, { lease }: Pick<OutboxTimes, "lease">): Promise<void> {
  const { clock } = scope;
  const running = await scope.read(async ({ fieldworkSteps }) =>
    (await fieldworkSteps.listByStatus("running")).filter(({ kind }) => kind !== "open" && kind !== "close"),
  );
  for (const step of running)
    await scope.write(async (repositories) => {
      const { waveMails } = repositories;
      const now = clock.now();
      await waveMails.settleHandedOver(step.id, new Date(now.getTime() - lease));
      await finish(repositories, step, now);
    });
}

async function finish(repositories: TenantRepositories, step: FieldworkStepRow, now: Date): Promise<void> {
  const { fieldworkSteps, waveMails, feedbackWishes, waves } = repositories;
  const { id, kind, waveId } = step;
  const { waiting, sending, sent, failed, cancelled, ...on } = await waveMails.countsOfStep(id);
  const handedOver = on["handed-over"];
  const total = waiting + sending + handedOver + sent + failed + cancelled;
  const counts = { total, sent: sent + handedOver, failed };
  if (waiting + sending + handedOver > 0) {
    if (counts.sent !== step.sent || failed !== step.failed || total !== step.total)
      await fieldworkSteps.setCounts(id, counts);
    return;
  }
  if (!(await fieldworkSteps.changeStatus(id, "running", "done", { ...counts, finishedAt: now }))) return;
  const isOpen = (await waves.get(waveId))?.status === "open";
  if (kind !== "invite" || !isOpen) await waveMails.deleteOfStep(id);
  if (kind === "tell") await feedbackWishes.deleteByWave(waveId);
}
