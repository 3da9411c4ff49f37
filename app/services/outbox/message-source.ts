import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";

interface Steps {
  /** The receiver asks for the message. */
  onBegin(): void;
  /** Everything has been given but the end; when this fails, the message never ends. */
  beforeEnd(): Promise<void>;
}

/**
 * A message whose end waits for a last act. Over SMTP the end is the line with a dot (RFC 5321, 4.1.1.4): a server takes
 * nothing in that has not had it.
 */
export function messageSource(message: Buffer, { onBegin, beforeEnd }: Steps): Readable {
  async function* parts() {
    onBegin();
    yield message;
    // Lets what was given flow on to the socket first.
    await setImmediate();
    await beforeEnd();
  }
  return Readable.from(parts(), { objectMode: false });
}
