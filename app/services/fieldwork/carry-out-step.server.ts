import { type AppError, appError, type FieldworkStepId } from "@vensterbank/core";
import type { FieldworkStepRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import type { AuditedActor } from "../audit/record-audit.server";
import { recordAudit } from "../audit/record-audit.server";
import type { JobScope } from "../jobs/job-scope";
import { enqueueMails } from "../outbox/enqueue-mails.server";
import { closeWaveIn } from "../waves/close-wave.server";
import { openWaveIn } from "../waves/open-wave-in.server";
import { refuse, writeResult } from "../write-result.server";
import { isAnybodyReachable, toldTotal } from "./addressees.server";
import { endOfLastCall } from "./last-call";
import { nextAllowedMoment } from "./mail-hours.server";
import { isAfterClosing } from "./mail-moment-faults.server";
import { type MailKind, mailableParticipations } from "./silent-participations.server";
import { type StepErrorCode, stepErrorOf } from "./step-errors";
import { hoursBetweenMails, toEverybody } from "./step-in-wave";

/** `later` = not now after all: it was moved. `other` = another process has it, or somebody cancelled it. */
export type StepOutcome = "done" | "running" | "skipped" | "failed" | "later" | "other";

/**
 * Does one step that is due, in one unit of work whose first act takes it: whatever is killed and however many try, it
 * happens once or not at all. What cannot be done ends the step as failed, with a code.
 */
export async function carryOutStep(scope: JobScope, id: FieldworkStepId): Promise<StepOutcome> {
  const service: AuditedActor = { clock: scope.clock, actor: { userId: null, fromWhere: null } };
  const done = await writeResult(scope, (repositories) => take(repositories, service, id));
  if (done.ok) return done.value;
  return scope.write(async ({ fieldworkSteps }) => {
    const failed = await fieldworkSteps.changeStatus(id, "planned", "failed", {
      errorCode: stepErrorOf(done.error),
      finishedAt: scope.clock.now(),
    });
    return failed ? "failed" : "other";
  });
}

async function take(
  repositories: TenantRepositories,
  service: AuditedActor,
  id: FieldworkStepId,
): Promise<StepOutcome> {
  const { fieldworkSteps, waves, tenant } = repositories;
  const now = service.clock.now();
  const step = await fieldworkSteps.get(id);
  if (step?.status !== "planned" || step.dueAt > now) return "other";
  const wave = (await waves.get(step.waveId)) ?? refuse(appError("not-found"));
  // Opening failed, or is late: the invitations wait for it.
  if (step.kind === "invite" && wave.status === "draft") return "later";
  const zone = (await tenant.get()).timeZone;
  const others = (await fieldworkSteps.listByWave(wave.id)).filter((other) => other.id !== id);
  const later = momentOf(step, { wave, others, now, zone });
  if (later > now) return (await fieldworkSteps.move(id, later)) ? "later" : "other";
  if (!(await fieldworkSteps.changeStatus(id, "planned", "running", { startedAt: now }))) return "other";
  const end = async (status: "done" | "skipped", errorCode: StepErrorCode | null = null) => {
    await fieldworkSteps.changeStatus(id, "running", status, { errorCode, finishedAt: now });
    return status;
  };
  await recordAudit(repositories, service, "schedule.run", wave.id);
  switch (step.kind) {
    case "open":
      if (wave.status !== "draft") return end("skipped", "by-hand");
      await openWaveIn(repositories, service, wave.id, closingOf(wave));
      return end("done");
    case "close":
      if (wave.status !== "open") return end("skipped", "wave-closed");
      await closeWaveIn(repositories, service, wave.id);
      return end("done");
    default: {
      const unfit = await whyNoMail(repositories, wave, step.kind, now);
      if (unfit) return end("skipped", unfit);
      const to = await mailableParticipations(repositories, wave, step.kind, service.clock);
      // That nobody is left would say of everybody that they have answered: it goes on like one to a few.
      const isForNobody =
        step.kind === "tell" || !(await isAnybodyReachable(repositories, wave, service.clock));
      if (to.length === 0 && isForNobody) return end("skipped", "nobody");
      const mails = await enqueueMails(repositories, {
        stepId: id,
        to: to.map((one) => one.id),
        notBefore: now,
      });
      const total = step.kind === "remind" ? await toldTotal(repositories, wave, service.clock) : mails;
      await fieldworkSteps.setCounts(id, { total, sent: 0, failed: 0 });
      return "running";
    }
  }
}

interface Course {
  readonly wave: WaveRow;
  /** The other steps of the wave. */
  readonly others: readonly FieldworkStepRow[];
  readonly now: Date;
  /** IANA name. */
  readonly zone: string;
}

/**
 * When a step whose time has come may happen: a late process sends no mail at night, nor a reminder on the heels of a mail
 * that was late as well, and a closing may have moved.
 */
function momentOf({ kind }: FieldworkStepRow, { wave: { closesAt }, others, now, zone }: Course): Date {
  if (kind === "open") return now;
  if (kind === "close") return closesAt === null ? now : endOfLastCall(closesAt);
  const before = kind === "remind" ? others.flatMap(lastMailOf) : [];
  return nextAllowedMoment(new Date(Math.max(now.getTime(), ...before)), zone);
}

/** A round of mails takes some minutes: a reminder a day after it is not late for these. */
const leastPause = (hoursBetweenMails - 1) * 3_600_000;

/** Before which moment no reminder follows on a mail to everybody that has gone out, milliseconds; [] when none has. */
function lastMailOf(step: FieldworkStepRow): number[] {
  const isToEverybody = step.kind === "remind" || (step.kind === "invite" && step.number === toEverybody);
  return isToEverybody && step.startedAt !== null && step.total > 0
    ? [step.startedAt.getTime() + leastPause]
    : [];
}

function closingOf({ closesOn, closesAt }: WaveRow) {
  const none: AppError = appError("invalid-input", {
    fields: [{ field: "closesOn", key: "field.required" }],
  });
  return { closesOn: closesOn ?? refuse(none), closesAt };
}

async function whyNoMail(
  { tenant }: TenantRepositories,
  wave: WaveRow,
  kind: MailKind,
  now: Date,
): Promise<StepErrorCode | null> {
  if (kind === "tell") return wave.status === "published" ? null : "wrong-wave-status";
  if (wave.status === "draft") return "not-open";
  if (wave.status !== "open") return "wave-closed";
  return isAfterClosing(now, wave, (await tenant.get()).timeZone) ? "after-closing" : null;
}
