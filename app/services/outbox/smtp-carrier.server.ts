import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { HeldStream } from "./held-stream";
import { type MailCarrier } from "./mail-carrier";

export interface SmtpTimes {
  /** Milliseconds to wait for a connection, and for the server's greeting. */
  readonly connection: number;
  /** Milliseconds without a sign of life from the server; RFC 5321 (4.5.3.2) asks for five minutes and more. */
  readonly silence: number;
  /** Milliseconds that a connection is kept for the next message. */
  readonly idle: number;
}

const usualTimes: SmtpTimes = { connection: 15_000, silence: 300_000, idle: 5_000 };

/** Over SMTP, on connections that are kept for the messages that follow. */
export function smtpCarrier(url: string, times: SmtpTimes = usualTimes): MailCarrier {
  const { auth, ...server } = parseConnectionUrl(url);
  const idle = new Map<SMTPConnection, NodeJS.Timeout>();

  const drop = (connection: SMTPConnection) => {
    clearTimeout(idle.get(connection));
    idle.delete(connection);
  };

  const open = () =>
    new Promise<SMTPConnection>((opened, failed) => {
      const connection = new SMTPConnection({
        ...server,
        connectionTimeout: times.connection,
        greetingTimeout: times.connection,
        socketTimeout: times.silence,
        logger: false,
      });
      // Stays for as long as the connection does: an idle one may break, too.
      connection.on("error", failed);
      connection.on("end", () => {
        drop(connection);
        failed(connectionEnded());
      });
      connection.connect((error) => {
        if (error) return failed(error);
        if (!auth || !connection.allowsAuth) return opened(connection);
        connection.login({ user: auth.user, pass: auth.pass }, (refused) => {
          if (!refused) return opened(connection);
          // First: closing says that the connection ended, which is not why.
          failed(refused);
          connection.close();
        });
      });
    });

  /** One that is kept, if it still answers. */
  const again = async (): Promise<SMTPConnection | null> => {
    const [connection] = idle.keys();
    if (!connection) return null;
    drop(connection);
    const answers = await new Promise<boolean>((told) => {
      const ended = () => told(false);
      connection.once("end", ended);
      connection.reset((error) => {
        connection.off("end", ended);
        told(!error);
      });
    });
    if (answers) return connection;
    connection.close();
    return again();
  };

  return {
    async send({ from, to }, message) {
      const connection = (await again()) ?? (await open());
      try {
        await new Promise<void>((taken, failed) => {
          // The one who sends is told first, and better; this is for a connection that went without a word.
          const onEnd = () => setImmediate(() => failed(connectionEnded()));
          connection.once("end", onEnd);
          connection.send({ from, to: [to] }, new HeldStream(message), (error) => {
            connection.off("end", onEnd);
            if (error) failed(error);
            else taken();
          });
        });
      } catch (error) {
        // Not the end of the message: closed as it is, the server throws away what it has of it.
        connection.close();
        throw error;
      }
      const timer = setTimeout(() => {
        drop(connection);
        connection.quit();
      }, times.idle);
      timer.unref();
      idle.set(connection, timer);
    },

    close() {
      for (const connection of idle.keys()) {
        drop(connection);
        connection.quit();
      }
    },
  };
}

const connectionEnded = () =>
  Object.assign(new Error("The connection ended"), { code: "ECONNECTION", command: "CONN" });
