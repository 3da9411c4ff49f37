import { type Clock } from "@vensterbank/core";
import { type ServerProblem } from "./judge-failure";
import { mostRefusals } from "./pauses";

/** How sending goes in this process. */
export interface MailServerState {
  /** Null: nothing is known to be wrong. */
  readonly problem: ServerProblem | null;
  /** Since when; null without a problem. */
  readonly since: Date | null;
  /** When it is tried again; null without a problem. */
  readonly again: Date | null;
}

const fine: MailServerState = { problem: null, since: null, again: null };

// Global, because in development the modules are loaded anew while the sending goes on.
const store = globalThis as { vensterbankMailServer?: MailServerState };

/** How the mail server does, as far as this process has seen. */
export function mailServerState(): MailServerState {
  return store.vensterbankMailServer ?? fine;
}

/** Remembers how the mail server does: when it fails, nothing is tried for a while, longer each time. */
export function watchMailServer(clock: Clock, pauses: readonly number[]) {
  let failures = 0;
  let refusals = 0;
  store.vensterbankMailServer = fine;
  const failed = (problem: ServerProblem) => {
    const { since, again } = mailServerState();
    const now = clock.now();
    // Several that were on their way at once fail of one cause.
    if (again !== null && again > now) return;
    const pause = pauses[Math.min(failures, pauses.length - 1)];
    failures++;
    store.vensterbankMailServer = {
      problem,
      since: since ?? now,
      again: new Date(now.getTime() + pause),
    };
  };
  return {
    /** False while it is left alone. */
    isOpen(): boolean {
      const { again } = mailServerState();
      return again === null || again <= clock.now();
    },
    /** It took a mail in. */
    took(): void {
      failures = 0;
      refusals = 0;
      store.vensterbankMailServer = fine;
    },
    /** It spoke of one address: it is there, and lets us in. */
    answered(): void {
      failures = 0;
      store.vensterbankMailServer = fine;
    },
    /** It did not want a mail. */
    refused(): void {
      refusals++;
      if (refusals >= mostRefusals) failed("refuses");
    },
    failed,
  };
}

export type MailServerWatch = ReturnType<typeof watchMailServer>;
