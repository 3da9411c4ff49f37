import { type Readable } from "node:stream";

export interface Envelope {
  readonly from: string;
  /** One address. */
  readonly to: string;
}

/** Delivers messages one by one, or several beside each other. */
export interface MailCarrier {
  /**
   * Resolves when the message was taken in. The message counts from the moment its source ends; when the source fails, it
   * must not reach anybody.
   * @throws what `judgeFailure` reads
   */
  send(envelope: Envelope, message: Readable): Promise<void>;
  /** Ends the connections that nothing goes over. */
  close(): void;
}
