import type { FieldworkStepRow, TenantRepositories, WaveMailRow } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { toldSent } from "../fieldwork/addressees.server";
import { type EndMarks } from "./end-marks.server";
import { patientWrite } from "./patient-write";
import { type Sending } from "./sending";

/**
 * Brings the counts of the steps up to date whose mails are on their way, and ends those that have none left. The mails of a
 * reminder are deleted then, because together they say who had not answered, and so are wishes to hear that were met; those
 * of an invitation stay until the wave is closed.
 */
export async function finishSteps({
  scope,
  marks,
  times: { lease },
}: Pick<Sending, "scope" | "marks" | "times">): Promise<void> {
  const { clock } = scope;
  const running = await scope.read(async ({ fieldworkSteps }) =>
    (await fieldworkSteps.listByStatus("running")).filter(({ kind }) => kind !== "open" && kind !== "close"),
  );
  for (const step of running) {
    const before = new Date(clock.now().getTime() - lease);
    const left = await scope.read(({ waveMails }) => waveMails.listHandedOver(step.id, before));
    for (const mail of left) await settle(scope, marks, mail);
    await patientWrite(scope, (repositories) => finish(repositories, step, clock.now()));
  }
}

/**
 * A mail that was handed over by a process that is gone. When it is certain that it never ended, it waits again; otherwise it
 * counts as sent.
 */
async function settle(scope: JobScope, marks: EndMarks, { id, claim, attempts }: WaveMailRow): Promise<void> {
  if (claim === null) return;
  const again = marks.takeBack(id, claim);
  const change = { notBefore: scope.clock.now(), errorCode: "interrupted", attempts };
  await patientWrite(scope, ({ waveMails }) =>
    again ? waveMails.defer(id, claim, change) : waveMails.markSent(id, claim, "unconfirmed"),
  );
  marks.forget(id, claim);
}

async function finish(repositories: TenantRepositories, step: FieldworkStepRow, now: Date): Promise<void> {
  const { fieldworkSteps, waveMails, feedbackWishes, waves } = repositories;
  const { id, kind, waveId } = step;
  const wave = await waves.get(waveId);
  const { waiting, sending, sent, failed, cancelled, ...on } = await waveMails.countsOfStep(id);
  const handedOver = on["handed-over"];
  const unfinished = waiting + sending + handedOver;
  const total = unfinished + sent + failed + cancelled;
  // Of a reminder it keeps what was told at its beginning; how far it is would tell how many they are.
  const counts =
    kind === "remind"
      ? {
          total: step.total,
          sent: unfinished > 0 ? 0 : toldSent(step.total, total, sent + failed),
          failed: 0,
        }
      : { total, sent: sent + handedOver, failed };
  if (unfinished > 0) {
    if (counts.sent !== step.sent || counts.failed !== step.failed || counts.total !== step.total)
      await fieldworkSteps.setCounts(id, counts);
    return;
  }
  if (!(await fieldworkSteps.changeStatus(id, "running", "done", { ...counts, finishedAt: now }))) return;
  if (kind !== "invite" || wave?.status !== "open") await waveMails.deleteOfStep(id);
  if (kind === "tell") await feedbackWishes.deleteByWave(waveId);
}
