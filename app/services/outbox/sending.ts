import type { ParticipationId } from "@vensterbank/core";
import type { JobScope } from "../jobs/job-scope";
import { type EndMarks } from "./end-marks.server";
import { type MailCarrier } from "./mail-carrier";
import { type MailServerWatch } from "./mail-server";
import { type OutboxTimes } from "./pauses";
import { type MailPaths } from "./prepare-mails.server";
import { type MailAddresses } from "./raw-message.server";

/** All that sending the mails of one tenant works with. */
export interface Sending {
  readonly scope: JobScope;
  readonly carrier: MailCarrier;
  readonly marks: EndMarks;
  readonly server: MailServerWatch;
  readonly addresses: MailAddresses;
  readonly mailPaths: MailPaths;
  readonly times: OutboxTimes;
  /** Address that reports of failed delivery come back to; `null` = the sender's. */
  readonly bounceAddress: ((id: ParticipationId, address: string, isQuiet?: boolean) => string) | null;
  /** Resolves when the next mail may go. */
  readonly pace: () => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onFault: (fault: unknown) => void;
}
