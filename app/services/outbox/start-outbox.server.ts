import { setTimeout as wait } from "node:timers/promises";
import { type Clock, systemClock, type TenantId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { env } from "../../env.server";
import type { JobScope } from "../jobs/job-scope";
import { listenForMails } from "./announce-mails";
import { bounceAddressOf } from "./bounces/bounce-address.server";
import { openEndMarks } from "./end-marks.server";
import { fileCarrier } from "./file-carrier.server";
import { finishSteps } from "./finish-steps.server";
import { type MailCarrier } from "./mail-carrier";
import { watchMailServer } from "./mail-server";
import { makePace } from "./make-pace";
import { type OutboxTimes, outboxTimes } from "./pauses";
import { type MailPaths } from "./prepare-mails.server";
import { sendWaiting } from "./send-waiting.server";
import { type Sending } from "./sending";
import { smtpCarrier } from "./smtp-carrier.server";

type MailSettings = Pick<
  typeof env,
  "SMTP_URL" | "MAIL_FROM" | "DATA_DIR" | "APP_URL" | "MAIL_PER_MINUTE" | "BOUNCE_ADDRESS"
>;

interface OutboxOptions {
  /** Opens the database, or gives the one that is open. */
  readonly database: () => Promise<Database>;
  readonly onFault: (fault: unknown) => void;
  readonly mailPaths: MailPaths;
  readonly clock?: Clock;
  readonly times?: OutboxTimes;
  readonly settings?: MailSettings;
  readonly carrier?: MailCarrier;
}

/**
 * Sends the mails of every organisation: at once what another process left behind, from then on what is announced, and in
 * rounds what has to be tried again. One that is on hold waits. Starts once in a process; a second call does nothing.
 * @returns how to stop: resolves when the mail in hand has gone
 */
export function startOutbox({
  database,
  onFault,
  mailPaths,
  clock = systemClock,
  times = outboxTimes,
  settings = env,
  carrier = carrierOf(settings, clock),
}: OutboxOptions): () => Promise<void> {
  const stopping = new AbortController();
  const isStopped = () => stopping.signal.aborted;
  const { SMTP_URL, MAIL_PER_MINUTE, MAIL_FROM, APP_URL } = settings;
  const common: Omit<Sending, "scope"> = {
    carrier,
    marks: openEndMarks(settings.DATA_DIR),
    server: watchMailServer(clock, times.serverPauses),
    addresses: { from: MAIL_FROM, host: new URL(APP_URL).hostname },
    mailPaths,
    times,
    bounceAddress: bounceAddressOf(settings.BOUNCE_ADDRESS),
    pace: makePace(SMTP_URL === undefined ? Infinity : MAIL_PER_MINUTE, stopping.signal),
    isStopped,
    onFault,
  };
  const sendingOf = async (id: TenantId): Promise<Sending> => {
    const units = (await database()).forTenant(id);
    const scope: JobScope = {
      tenant: { id },
      clock,
      read: (work) => units.read(work),
      write: (work) => units.write(work),
    };
    return { ...common, scope };
  };
  /** In turns, so that a large organisation keeps no other waiting. */
  const sendOf = async (ids: readonly TenantId[]) => {
    for (let left = ids; left.length > 0 && !isStopped();) {
      const more: TenantId[] = [];
      for (const id of left)
        try {
          const sending = await sendingOf(id);
          if (await sendWaiting(sending)) more.push(id);
          await finishSteps(sending);
        } catch (fault) {
          onFault(fault);
        }
      left = more;
    }
  };
  const announced = new Set<TenantId>();
  let turn: Promise<unknown> | null = null;
  const round = async () => {
    announced.clear();
    const tenants = await (await database()).control.read((control) => control.tenants.list());
    await sendOf(tenants.filter(({ status }) => status === "active").map(({ id }) => id));
  };
  const go = (work: () => Promise<void>) => {
    if (turn !== null || isStopped()) return;
    turn = work()
      .catch(onFault)
      .finally(() => {
        turn = null;
        if (announced.size > 0) go(round);
      });
  };
  const stopListening = listenForMails((id) => {
    announced.add(id);
    go(round);
  });
  if (!stopListening) return async () => undefined;
  go(round);
  const rounds = setInterval(() => go(round), times.round);
  rounds.unref();
  return async () => {
    stopListening();
    clearInterval(rounds);
    stopping.abort();
    await Promise.race([turn, wait(mostPatience, undefined, { ref: false })]);
    carrier.close();
  };
}

/** Milliseconds that stopping waits for the mails in hand. */
const mostPatience = 8_000;

function carrierOf({ SMTP_URL, DATA_DIR }: MailSettings, clock: Clock): MailCarrier {
  return SMTP_URL === undefined ? fileCarrier(DATA_DIR, clock) : smtpCarrier(SMTP_URL);
}
