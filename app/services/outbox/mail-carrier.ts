export interface Envelope {
  readonly from: string;
  /** One address. */
  readonly to: string;
}

/** A message whose end waits for a last act. */
export interface HeldMessage {
  readonly bytes: Buffer;
  /** The receiver asks for the message. */
  onBegin(): void;
  /** The receiver has everything but the end. When this fails, the message must not reach anybody. */
  beforeEnd(): Promise<void>;
  /** Called right before the end, in the same turn. When this throws, the message must not reach anybody. */
  atEnd(): void;
}

/** Delivers messages one by one, or several beside each other. */
export interface MailCarrier {
  /**
   * Resolves when the message was taken in. From `atEnd` on it counts.
   * @throws what `judgeFailure` reads
   */
  send(envelope: Envelope, message: HeldMessage): Promise<void>;
  /** Ends the connections that nothing goes over. */
  close(): void;
}
