import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { type HeldMessage } from "./mail-carrier";

/**
 * A message as a stream that nodemailer pipes to the mail server. Over SMTP the end is the line with a dot (RFC 5321, 4.1.1.4),
 * and a server takes nothing in that has not had it. Nodemailer writes that line when its end of the pipe is ended. An
 * ordinary stream would do so a few turns of the event loop after the last act; here it happens in the same turn, because a
 * process that dies between the two loses the mail (docs/decisions/0031).
 */
export class HeldStream extends Readable {
  constructor(private readonly message: HeldMessage) {
    super();
  }

  override _read(): void {
    // Whoever pipes is written to; nobody reads.
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    void this.give(destination);
    return destination;
  }

  private async give(destination: NodeJS.WritableStream): Promise<void> {
    try {
      this.message.onBegin();
      destination.write(this.message.bytes);
      // Lets what was given flow on to the socket first.
      await setImmediate();
      if (this.destroyed) return;
      await this.message.beforeEnd();
      if (this.destroyed) return;
      this.message.atEnd();
      destination.end();
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error("The message was held back"));
    }
  }
}
