import {
  appError,
  fail,
  type FieldError,
  type FieldworkStepId,
  ok,
  type ProgrammeId,
  type Result,
  type WaveId,
  type WaveStatus,
} from "@vensterbank/core";
import type {
  FieldworkStepKind,
  FieldworkStepRow,
  FieldworkStepStatus,
  TenantRepositories,
  WaveRow,
} from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type Addressees, addressees, wentTo } from "./addressees.server";
import { endOfLastCall, lastCallMinutes } from "./last-call";
import { type LocalTime, localTimeOf } from "./local-time.server";
import { mailMomentFaults } from "./mail-moment-faults.server";
import { isStepErrorCode, type StepErrorCode } from "./step-errors";
import { counts, isInviting, mostReminders, plannedStep, reminderNumber, toEverybody } from "./step-in-wave";
import { proposedOpening } from "./proposed-opening.server";
import { nextWorkingMorning, suggestReminders } from "./suggest-reminders.server";

/** One thing that happens of itself; times by the organisation's clock. */
export interface ScheduledStep {
  readonly id: FieldworkStepId;
  readonly kind: FieldworkStepKind;
  readonly number: number;
  readonly status: FieldworkStepStatus;
  /** When it happens or happened; of a planned closing the moment after which nobody begins. */
  readonly at: LocalTime;
  /** Of a mail: to how many it goes or went. */
  readonly to: Addressees | null;
  /** How many mails were given up; 0 while none was sent. */
  readonly failed: number;
  readonly why: StepErrorCode | null;
  /** Planned, and not possible any more as it is: it would be moved or skipped. */
  readonly problem: FieldError | null;
  /** The mail about the outcome, which did not go out and still can. */
  readonly canTell: boolean;
}

export interface Schedule {
  readonly id: WaveId;
  readonly title: string;
  readonly status: WaveStatus;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** IANA name. */
  readonly timeZone: string;
  readonly today: string;
  readonly steps: readonly ScheduledStep[];
  /** A wave in preparation opens of itself. */
  readonly opensByItself: boolean;
  /** After this nobody begins; null when no time was set. */
  readonly closing: LocalTime | null;
  /** Until when who has begun may finish, of an open wave whose closing time has come. */
  readonly lastCallUntil: LocalTime | null;
  readonly lastCallMinutes: number;
  /** Good moments for reminders, as many as are left. */
  readonly suggestions: readonly LocalTime[];
  readonly remindersLeft: number;
  readonly hasInvited: boolean;
  /** What the forms begin with. */
  readonly proposed: {
    readonly opening: LocalTime;
    readonly closing: LocalTime;
    readonly mail: LocalTime;
    readonly reminder: LocalTime;
  };
}

/** Everything that is planned in a wave, has happened or did not. */
export async function getSchedule(scope: MemberScope, id: WaveId): Promise<Result<Schedule>> {
  return scope.read(async (repositories) => {
    const { waves, programmes, fieldworkSteps, tenant } = repositories;
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    const zone = (await tenant.get()).timeZone;
    const now = scope.clock.now();
    const local = (moment: Date) => localTimeOf(moment, zone);
    const rows = await fieldworkSteps.listByWave(id);
    const opening = plannedStep(rows, "open");
    const reminders = rows.filter((step) => step.kind === "remind" && counts(step));
    const remindersLeft = mostReminders - reminders.length;
    const opensAt = wave.openedAt ?? opening?.dueAt ?? null;
    const { closesAt } = wave;
    const isRunning = wave.status === "open" || opening !== undefined;
    const isLastCall = wave.status === "open" && closesAt !== null && closesAt <= now;
    const suggested =
      isRunning && opensAt && closesAt && reminders.length === 0
        ? suggestReminders({ opensAt, closesAt, now, zone })
        : [];
    const inDays = (days: number, time: string) => ({
      date: local(new Date(now.getTime() + days * 86_400_000)).date,
      time,
    });
    return ok({
      ...{ id, title: wave.title, status: wave.status, timeZone: zone, lastCallMinutes },
      programme: { id: programme.id, name: programme.name },
      today: local(now).date,
      // What somebody sent again by hand is no part of what happens by itself.
      steps: await Promise.all(
        rows.filter(isOfSchedule).map((step) => lineOf(repositories, scope, { step, rows, wave, zone })),
      ),
      opensByItself: opening !== undefined,
      closing: closesAt && local(closesAt),
      lastCallUntil: isLastCall ? local(endOfLastCall(closesAt)) : null,
      suggestions: suggested.slice(0, remindersLeft).map(local),
      remindersLeft,
      hasInvited: isInviting(rows),
      proposed: {
        opening: opening ? local(opening.dueAt) : proposedOpening(wave, now, zone),
        closing: closesAt
          ? local(closesAt)
          : wave.closesOn !== null && wave.closesOn > local(now).date
            ? { date: wave.closesOn, time: "17:00" }
            : inDays(35, "17:00"),
        mail: local(nextWorkingMorning(now, zone)),
        reminder: local(nextFreeMorning({ now, wave, rows, zone })),
      },
    });
  });
}

/** How many mornings are tried. */
const mostMornings = 60;

/** The first working morning on which a reminder may go out; tomorrow's when there is none. */
function nextFreeMorning({ now, wave, rows, zone }: Omit<Line, "step"> & { readonly now: Date }): Date {
  const first = nextWorkingMorning(now, zone);
  let dueAt = first;
  for (let tried = 0; tried < mostMornings; tried++) {
    const fits =
      mailMomentFaults({ kind: "remind", dueAt, wave, others: rows, zone }).length === 0 &&
      reminderNumber(rows, dueAt) !== null;
    if (fits) return dueAt;
    dueAt = nextWorkingMorning(dueAt, zone);
  }
  return first;
}

function isOfSchedule({ kind, number }: FieldworkStepRow): boolean {
  return kind !== "invite" || number === toEverybody;
}

interface Line {
  readonly step: FieldworkStepRow;
  readonly rows: readonly FieldworkStepRow[];
  readonly wave: WaveRow;
  readonly zone: string;
}

async function lineOf(
  repositories: TenantRepositories,
  { clock }: MemberScope,
  { step, rows, wave, zone }: Line,
): Promise<ScheduledStep> {
  const { id, kind, number, status, failed, errorCode, dueAt } = step;
  const isPlanned = status === "planned";
  const moment = isPlanned && kind === "close" ? (wave.closesAt ?? dueAt) : (step.startedAt ?? dueAt);
  const others = rows.filter((one) => one.id !== id);
  const isMail = kind !== "open" && kind !== "close";
  const problem =
    isPlanned && isMail ? mailMomentFaults({ kind, dueAt, wave, others, zone }).at(0) : undefined;
  const to = !isMail
    ? null
    : isPlanned
      ? await addressees(repositories, wave, kind, clock)
      : step.total > 0 || (kind !== "tell" && status === "done")
        ? wentTo(step)
        : null;
  return {
    ...{ id, kind, number, status, failed, to },
    at: localTimeOf(moment, zone),
    why: errorCode !== null && isStepErrorCode(errorCode) ? errorCode : null,
    problem: problem ?? null,
    // People were promised this mail: what was called off, skipped after a backup or went wrong is no reason to be silent.
    canTell: kind === "tell" && wave.status === "published" && !counts(step) && errorCode !== "nobody",
  };
}
