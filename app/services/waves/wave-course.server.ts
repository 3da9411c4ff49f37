import type { FieldworkStepRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { isReady } from "../feedback/draft-access.server";
import { type FeedbackMissing, feedbackMissing } from "../feedback/feedback-gate.server";
import { endOfLastCall } from "../fieldwork/last-call";
import { type LocalTime, localTimeOf } from "../fieldwork/local-time.server";
import { isAfterClosing } from "../fieldwork/mail-moment-faults.server";
import { nextPlannedStep, type NextPlannedStep } from "../fieldwork/next-planned-step.server";
import { counts, mostReminders, plannedStep } from "../fieldwork/step-in-wave";
import { todayOf } from "../today.server";

/** What waits to be done in a wave by those who run it; null = nothing but waiting. */
export type NextAct = "open" | "invite" | "remind" | "close" | "feedback" | "reply" | "publish";

/** How the running of a wave stands: what will happen of itself, what goes on, what went wrong, what to do next. */
export interface WaveCourse {
  readonly next: NextAct | null;
  /** What the feedback still lacks, of a wave that is closed. */
  readonly feedback: FeedbackMissing | null;
  /** What happens next of itself, or what did not. */
  readonly upcoming: NextPlannedStep | null;
  readonly running: Pick<FieldworkStepRow, "kind" | "number" | "sent" | "total"> | null;
  /** How many mails were given up. */
  readonly mailsFailed: number;
  /** Of an open wave: nobody begins any more. */
  readonly isOver: boolean;
  /** Until when who has begun may finish, while that is so; then the wave closes by itself. */
  readonly lastCallUntil: LocalTime | null;
}

/** Days between two mails before a reminder is worth a word. */
const daysBeforeReminder = 3;
const day = 86_400_000;
/** As many answers as nothing is shown below: people have found their way in. */
const someAnswers = 5;

type CourseWave = Pick<
  WaveRow,
  "id" | "status" | "openedAt" | "closesAt" | "closesOn" | "frozen" | "takenResponse"
>;

export async function waveCourse(
  repositories: TenantRepositories,
  wave: CourseWave,
  now: Date,
): Promise<WaveCourse> {
  const { fieldworkSteps } = repositories;
  const steps = await fieldworkSteps.listByWave(wave.id);
  const missing = wave.status === "closed" ? await feedbackMissing(repositories, wave.id) : null;
  // Until its director may read the page there is nobody to reply to it.
  const written = missing === null || (await isReady(repositories, wave.id, todayOf({ now: () => now })));
  const { timeZone } = await repositories.tenant.get();
  const isOver = wave.status === "open" && isAfterClosing(now, wave, timeZone);
  const running = steps.find(({ status }) => status === "running");
  return {
    next: isOver
      ? closesByItself(steps)
        ? null
        : "close"
      : nextAct(wave, steps, now, written ? missing : "page"),
    feedback: missing,
    upcoming: steps.length === 0 ? null : await nextPlannedStep(repositories, wave.id),
    running: running
      ? { kind: running.kind, number: running.number, sent: running.sent, total: running.total }
      : null,
    mailsFailed: steps.reduce((sum, { failed }) => sum + failed, 0),
    isOver,
    lastCallUntil:
      isOver && wave.closesAt && closesByItself(steps)
        ? localTimeOf(endOfLastCall(wave.closesAt), timeZone)
        : null,
  };
}

function closesByItself(steps: readonly FieldworkStepRow[]): boolean {
  return plannedStep(steps, "close") !== undefined;
}

function nextAct(
  { status, openedAt, frozen, takenResponse }: CourseWave,
  steps: readonly FieldworkStepRow[],
  now: Date,
  missing: FeedbackMissing | null,
): NextAct | null {
  switch (status) {
    case "draft":
      return steps.some(({ kind, status }) => kind === "open" && status === "planned") ? null : "open";
    case "open": {
      const mails = steps.filter(
        (step) => (step.kind === "invite" || step.kind === "remind") && counts(step),
      );
      // Links were handed out in another way, when people answer without having had a mail.
      if (mails.length === 0 && (takenResponse?.counts.inside ?? 0) < someAnswers) return "invite";
      const isWaiting = mails.some((step) => step.status === "planned" || step.status === "running");
      const last = Math.max(openedAt?.getTime() ?? 0, ...mails.map(({ dueAt }) => dueAt.getTime()));
      const reminders = mails.filter(({ kind }) => kind === "remind").length;
      const isTime = now.getTime() - last >= daysBeforeReminder * day;
      return !isWaiting && isTime && reminders < mostReminders ? "remind" : null;
    }
    case "closed":
      if (frozen?.imported || missing === null) return "publish";
      return missing === "page" ? "feedback" : "reply";
    case "published":
      return null;
  }
}
