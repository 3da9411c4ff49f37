import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEndMarks } from "./end-marks.server";
import { watchMailServer } from "./mail-server";
import { type MailCarrier } from "./mail-carrier";
import { mailPaths, type OutboxWorld } from "./outbox-world.fixture";
import { type OutboxTimes } from "./pauses";
import { finishSteps } from "./finish-steps.server";
import { sendWaiting } from "./send-waiting.server";
import { type Sending } from "./sending";
import { smtpCarrier } from "./smtp-carrier.server";

export const quickTimes: OutboxTimes = {
  lease: 2_000,
  round: 20,
  mailPauses: [60_000, 300_000, 900_000],
  serverPauses: [5_000, 15_000],
};

/** What sends to a mail server of a test, and everything that went wrong on our side. */
export function testSending(
  { scope, clock }: Pick<OutboxWorld, "scope" | "clock">,
  url: string,
  change: Partial<Sending> = {},
) {
  const faults: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-sending-"));
  const carrier: MailCarrier = smtpCarrier(url, { connection: 1_000, silence: 700, idle: 500 });
  const sending: Sending = {
    scope,
    carrier,
    marks: openEndMarks(folder),
    server: watchMailServer(clock, quickTimes.serverPauses),
    addresses: { from: "meting@service.example", host: "service.example" },
    mailPaths,
    times: quickTimes,
    bounceAddress: null,
    pace: async () => undefined,
    isStopped: () => false,
    onFault: (fault) => faults.push(fault),
    ...change,
  };
  return {
    sending,
    faults,
    /** Sends everything that can be sent now. */
    async run() {
      while (await sendWaiting(sending));
      await finishSteps(sending);
    },
    close() {
      carrier.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
