import { type AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface Delivered {
  readonly to: string;
  readonly mail: Email;
}

/** A mail server on this machine that takes in what it does not refuse, and counts. */
export interface MailServer {
  readonly url: string;
  /** In the order in which they came. */
  readonly delivered: readonly Delivered[];
  close(): Promise<void>;
}

interface MailServerHabits {
  /** Any when absent. */
  readonly port?: number;
  /** Whether an address has no mailbox here. */
  refuses?(address: string): boolean;
}

export async function startMailServer({ port, refuses }: MailServerHabits = {}): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (!refuses?.(address.toLowerCase())) return done();
      done(Object.assign(new Error("5.1.1 No such mailbox"), { responseCode: 550 }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          for (const one of to) delivered.push({ to: one, mail });
          done();
        }, done);
      });
    },
  });
  // Who is killed in the middle of a mail leaves a broken connection behind.
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(port ?? 0, "127.0.0.1", ready));
  const { port: listensOn } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listensOn}`,
    delivered,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The address in a mail that leads to a path of the service. */
export function linkIn({ text = "" }: Email, path: RegExp): string {
  for (const [address] of text.matchAll(/https?:\/\/\S+/g)) {
    const { pathname } = new URL(address);
    if (path.test(pathname)) return pathname;
  }
  throw new Error("The mail has no such link.");
}
