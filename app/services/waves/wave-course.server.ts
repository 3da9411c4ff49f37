import type { FieldworkStepRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { isReady } from "../feedback/draft-access.server";
import { type FeedbackMissing, feedbackMissing } from "../feedback/feedback-gate.server";
import { counts, mostReminders } from "../fieldwork/step-in-wave";
import { todayOf } from "../today.server";

/** A step of a wave as a page tells it. */
export interface CourseStep {
  readonly kind: FieldworkStepRow["kind"];
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
}

/** What waits to be done in a wave by those who run it; null = nothing but waiting. */
export type NextAct = "open" | "invite" | "remind" | "close" | "feedback" | "reply" | "publish";

/** How the running of a wave stands: what will happen of itself, what goes on, what went wrong, what to do next. */
export interface WaveCourse {
  readonly next: NextAct | null;
  /** What the feedback still lacks, of a wave that is closed. */
  readonly feedback: FeedbackMissing | null;
  readonly planned: CourseStep | null;
  readonly running: (CourseStep & { readonly sent: number; readonly total: number }) | null;
  /** Steps that came to nothing, and mails that were given up. */
  readonly failed: readonly CourseStep[];
  readonly mailsFailed: number;
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
  const planned = steps.find(({ status }) => status === "planned");
  const running = steps.find(({ status }) => status === "running");
  return {
    next: nextAct(wave, steps, now, written ? missing : "page"),
    feedback: missing,
    planned: planned ? stepOf(planned) : null,
    running: running ? { ...stepOf(running), sent: running.sent, total: running.total } : null,
    failed: steps.filter(({ status }) => status === "failed").map(stepOf),
    mailsFailed: steps.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function nextAct(
  { status, openedAt, closesAt, closesOn, frozen, takenResponse }: CourseWave,
  steps: readonly FieldworkStepRow[],
  now: Date,
  missing: FeedbackMissing | null,
): NextAct | null {
  switch (status) {
    case "draft":
      return steps.some(({ kind, status }) => kind === "open" && status === "planned") ? null : "open";
    case "open": {
      const today = now.toISOString().slice(0, 10);
      const isOver = closesAt === null ? closesOn !== null && closesOn < today : closesAt < now;
      if (isOver) return "close";
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

function stepOf({ kind, number, dueAt }: FieldworkStepRow): CourseStep {
  return { kind, number, at: dueAt.toISOString() };
}
