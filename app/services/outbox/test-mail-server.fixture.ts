import { type AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as a server took it in. */
export interface TakenMail {
  readonly to: string;
  readonly from: string;
  readonly raw: string;
}

/** What a server answers in place of "yes": a number and words. */
export interface Refusal {
  readonly code: number;
  readonly words?: string;
}

interface Habits {
  /** Port to listen on; any when absent. */
  readonly port?: number;
  /** Encrypts, with a certificate that nobody trusts. */
  readonly startTls?: boolean;
  /** Wants to know who it is, and says whether that is right. */
  login?(user: string, password: string): Refusal | null;
  greet?(): Refusal | null;
  sender?(): Refusal | null;
  recipient?(address: string): Refusal | null | Promise<Refusal | null>;
  /** When the first part of a message comes. `true` breaks the connection there and then. */
  breaksOff?(to: string): boolean;
  /** After the whole message. `drop` breaks the connection and says nothing; what came counts as taken in. */
  message?(mail: TakenMail): Refusal | null | "drop" | Promise<Refusal | null | "drop">;
}

const refusal = ({ code, words = "No" }: Refusal) => Object.assign(new Error(words), { responseCode: code });

/** A real mail server on this machine that can be unpleasant. */
export async function testMailServer(habits: Habits = {}) {
  const taken: TakenMail[] = [];
  const answers =
    <A extends unknown[]>(ask: (...given: A) => Refusal | null | Promise<Refusal | null> | undefined) =>
    (given: A, done: (error?: Error | null) => void) =>
      void Promise.resolve(ask(...given)).then((found) => done(found ? refusal(found) : null));
  const greet = answers(() => habits.greet?.() ?? null);
  const sender = answers(() => habits.sender?.() ?? null);
  const recipient = answers((address: string) => habits.recipient?.(address) ?? null);
  const { login } = habits;
  const breakOff = (id: string) => {
    for (const connection of server.connections)
      if (connection.session.id === id) connection._socket.destroy();
  };
  const options: SMTPServerOptions = {
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: [...(habits.startTls ? [] : ["STARTTLS"]), ...(login ? [] : ["AUTH"])],
    onAuth({ username, password }, _session, done) {
      const user = username ?? "";
      const refused = login?.(user, password ?? "");
      if (refused) done(refusal(refused));
      else done(null, { user });
    },
    logger: false,
    disableReverseLookup: true,
    onConnect: (_session, done) => greet([], done),
    onMailFrom: (_address, _session, done) => sender([], done),
    onRcptTo: ({ address }, _session, done) => recipient([address], done),
    onData(stream, { envelope, id }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => {
        parts.push(part);
        if (habits.breaksOff?.(envelope.rcptTo[0].address)) breakOff(id);
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = envelope;
        const mail: TakenMail = {
          to: rcptTo.map(({ address }) => address).join(" "),
          from: mailFrom === false ? "" : mailFrom.address,
          raw: Buffer.concat(parts).toString(),
        };
        void Promise.resolve(habits.message?.(mail) ?? null).then((found) => {
          if (found === null || found === "drop") taken.push(mail);
          if (found === "drop") breakOff(id);
          else done(found ? refusal(found) : null);
        });
      });
    },
  };
  const server = new SMTPServer(options) as SMTPServer & {
    readonly connections: Set<{
      readonly session: { readonly id: string };
      readonly _socket: { destroy(): void };
    }>;
  };
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(habits.port ?? 0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    taken,
    /** Mails per address. */
    counts(): ReadonlyMap<string, number> {
      const counted = new Map<string, number>();
      for (const { to } of taken) counted.set(to, (counted.get(to) ?? 0) + 1);
      return counted;
    },
    close: () =>
      new Promise<void>((closed) => {
        for (const connection of server.connections) connection._socket.destroy();
        server.close(() => closed());
      }),
  };
}

export type TestMailServer = Awaited<ReturnType<typeof testMailServer>>;
