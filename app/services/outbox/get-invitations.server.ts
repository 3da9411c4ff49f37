import {
  appError,
  fail,
  type FieldworkStepId,
  ok,
  type ProgrammeId,
  type Result,
  type WaveId,
  type WaveStatus,
} from "@vensterbank/core";
import type { FieldworkStepRow, TenantRepositories } from "@vensterbank/db";
import { env } from "../../env.server";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { roundedAddressees, wentTo } from "../fieldwork/addressees.server";
import { type LocalTime, localTimeOf } from "../fieldwork/local-time.server";
import { nextAllowedMoment } from "../fieldwork/mail-hours.server";
import { isAfterClosing } from "../fieldwork/mail-moment-faults.server";
import type { MailKind } from "../fieldwork/silent-participations.server";
import { isInviting, toEverybody } from "../fieldwork/step-in-wave";
import { type ServerProblem } from "./judge-failure";
import { mailServerState } from "./mail-server";
import { hasWorkingAddress, mailingList, type MailRecipient } from "./mailing-list.server";
import { missedInvitations } from "./missed-invitations.server";
import { mostResends } from "./resend-invitations.server";

/** One round of mails. Numbers that say how many had not answered, as those of a reminder do, are whole tens. */
export interface MailRound {
  readonly id: FieldworkStepId;
  readonly kind: MailKind;
  readonly number: number;
  readonly status: FieldworkStepRow["status"];
  readonly at: LocalTime;
  readonly isRounded: boolean;
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  /** Still to go. */
  readonly waiting: number;
  /** Of these, that the mail server of the recipient asked to be tried later. */
  readonly putOff: number;
}

/** A recipient as the page shows one: without the address itself. */
export type InvitedLine = Pick<
  MailRecipient,
  "id" | "name" | "group" | "failed" | "isCorrected" | "listed"
> & {
  readonly hasAddress: boolean;
};

export interface InvitationsView {
  readonly id: WaveId;
  readonly title: string;
  readonly status: WaveStatus;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** Mails are kept as files: no mail server was named. */
  readonly asFiles: boolean;
  readonly server: {
    readonly problem: ServerProblem | null;
    readonly since: LocalTime | null;
    readonly again: LocalTime | null;
  };
  readonly invited: number;
  readonly byMail: number;
  readonly withoutAddress: number;
  /** Oldest first. */
  readonly rounds: readonly MailRound[];
  /** Everybody whose address does not work, and who has another one since. */
  readonly failing: readonly InvitedLine[];
  readonly corrected: number;
  /** Who can be written to and was left out when invitations went to everybody. */
  readonly missed: number;
  /** Nobody was invited by mail yet, and it can be done. */
  readonly canInvite: boolean;
  readonly canResend: boolean;
  /** How often one person gets the invitation again on one day, at most. */
  readonly resendsPerDay: number;
  /** When mails may go out, if not now. */
  readonly notBefore: LocalTime | null;
  readonly isBusy: boolean;
  readonly list: {
    readonly lines: readonly InvitedLine[];
    readonly found: number;
    readonly page: number;
    readonly pages: number;
  };
}

interface InvitationsQuestion {
  /** Part of a name or of a group's name. */
  readonly search?: string;
  readonly page: number;
}

const perPage = 25;

/** How the mails of a wave stand, and who cannot be reached by them. */
export async function getInvitations(
  scope: MemberScope,
  id: WaveId,
  { search = "", page }: InvitationsQuestion,
): Promise<Result<InvitationsView>> {
  return scope.read(async (repositories) => {
    const { waves, programmes, tenant, fieldworkSteps } = repositories;
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    const zone = (await tenant.get()).timeZone;
    const now = scope.clock.now();
    const local = (moment: Date | null) => moment && localTimeOf(moment, zone);
    const everybody = await mailingList(repositories, wave, scope.clock);
    const steps = (await fieldworkSteps.listByWave(id)).filter(isOfMails);
    // A round that nobody was left for looks like one to a few.
    const begun = steps.filter(
      ({ kind, status, total }) =>
        status === "running" || total > 0 || (kind !== "tell" && status === "done"),
    );
    const wanted = search.trim().toLowerCase();
    const found = everybody.filter(({ name, group }) => `${name} ${group}`.toLowerCase().includes(wanted));
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(Math.max(1, page), pages);
    const isOpen = wave.status === "open" && !isAfterClosing(now, wave, zone);
    const allowed = nextAllowedMoment(now, zone);
    const state = mailServerState();
    const byMail = everybody.filter(hasWorkingAddress).length;
    return ok({
      ...{ id, title: wave.title, status: wave.status },
      programme: { id: programme.id, name: programme.name },
      asFiles: env.SMTP_URL === undefined,
      server: { problem: state.problem, since: local(state.since), again: local(state.again) },
      invited: everybody.length,
      byMail,
      withoutAddress: everybody.filter(({ address }) => address === null).length,
      rounds: await roundsOf(repositories, begun, zone),
      failing: everybody.filter(({ failed, isCorrected }) => failed !== null || isCorrected).map(lineOf),
      corrected: everybody.filter(({ isCorrected }) => isCorrected).length,
      missed: isOpen ? (await missedInvitations(repositories, steps, everybody)).length : 0,
      canInvite: isOpen && !isInviting(steps),
      canResend: isOpen,
      resendsPerDay: mostResends,
      notBefore: allowed > now ? local(allowed) : null,
      isBusy: steps.some(
        ({ status, dueAt }) => status === "running" || (status === "planned" && dueAt <= now),
      ),
      list: {
        lines: found.slice((at - 1) * perPage, at * perPage).map(lineOf),
        found: found.length,
        page: at,
        pages,
      },
    });
  });
}

type MailStep = FieldworkStepRow & { readonly kind: MailKind };

const isOfMails = (step: FieldworkStepRow): step is MailStep => step.kind !== "open" && step.kind !== "close";

function lineOf({ id, name, group, failed, isCorrected, listed, address }: MailRecipient): InvitedLine {
  return { id, name, group, failed, isCorrected, listed, hasAddress: address !== null };
}

/** Every round; invitations that were sent again and are done stand together, because there may be hundreds. */
async function roundsOf(
  repositories: TenantRepositories,
  begun: readonly MailStep[],
  zone: string,
): Promise<readonly MailRound[]> {
  const isAgain = ({ kind, number, status }: MailStep) =>
    kind === "invite" && number !== toEverybody && status === "done";
  const again = begun.filter(isAgain);
  const last = again.at(-1);
  const sum = (of: "total" | "sent" | "failed") => again.reduce((total, step) => total + step[of], 0);
  const shown = [
    ...begun.filter((step) => !isAgain(step)),
    ...(last ? [{ ...last, total: sum("total"), sent: sum("sent"), failed: sum("failed") }] : []),
  ];
  return Promise.all(shown.map((step) => roundOf(repositories, step, zone)));
}

async function roundOf({ waveMails }: TenantRepositories, step: MailStep, zone: string): Promise<MailRound> {
  const { id, kind, number, status, dueAt, startedAt } = step;
  // Of an invitation that was sent again it is not told whether it was one to somebody who wants none.
  const isRounded = wentTo(step).isRounded || (kind === "invite" && number !== toEverybody);
  const told = (count: number) => (isRounded ? roundedAddressees(count).count : count);
  const { waiting, sending, ...now } = await waveMails.countsOfStep(id);
  const isRunning = status === "running";
  const sent = isRunning ? now.sent + now["handed-over"] : step.sent;
  // How far such a round is would tell how many mails it has.
  const part =
    isRunning && kind === "remind"
      ? { sent: 0, waiting: told(step.total), putOff: 0, failed: 0 }
      : {
          sent: told(sent),
          waiting: isRunning ? told(waiting + sending) : 0,
          putOff: isRunning ? told(await waveMails.countPutOff(id)) : 0,
          failed: isRunning ? now.failed : step.failed,
        };
  return {
    ...{ id, kind, number, status, isRounded },
    at: localTimeOf(startedAt ?? dueAt, zone),
    total: told(step.total),
    ...part,
  };
}
