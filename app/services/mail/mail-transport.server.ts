import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomId } from "@vensterbank/db";
import { createTransport } from "nodemailer";
import { env } from "../../env.server";
import { type ComposedMail } from "./mail";

/** Hands a mail over to whoever delivers it. @throws when that did not work */
export type MailTransport = (mail: ComposedMail) => Promise<void>;

interface TransportSettings {
  readonly SMTP_URL?: string;
  readonly MAIL_FROM: string;
  readonly DATA_DIR: string;
}

const messageOf = (from: string, mail: ComposedMail) => ({
  from: { name: mail.senderName ?? "Vensterbank", address: from },
  to: { name: "", address: mail.to },
  ...(mail.replyTo !== undefined && { replyTo: { name: "", address: mail.replyTo } }),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: { "Auto-Submitted": "auto-generated" },
  // Nothing of a mail is ever read from a file or fetched.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Over SMTP, or into files where there is no mail server: one `.eml` each, which mail programs open. */
export function mailTransport({ SMTP_URL, MAIL_FROM, DATA_DIR }: TransportSettings): MailTransport {
  if (SMTP_URL !== undefined) {
    const smtp = createTransport({
      url: SMTP_URL,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
    return async (mail) => {
      await smtp.sendMail(messageOf(MAIL_FROM, mail));
    };
  }
  const files = createTransport({ streamTransport: true, buffer: true });
  const folder = join(DATA_DIR, "outbox");
  return async (mail) => {
    const { message } = await files.sendMail(messageOf(MAIL_FROM, mail));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${randomId().slice(0, 8)}.eml`;
    await writeFile(join(folder, `${name}.part`), message as Buffer, { mode: 0o600 });
    await rename(join(folder, `${name}.part`), join(folder, name));
  };
}

let ofThisProcess: MailTransport | undefined;

/** The transport that the settings name. */
export function defaultTransport(): MailTransport {
  ofThisProcess ??= mailTransport(env);
  return ofThisProcess;
}

/** Where mails go instead, for tests. @returns how to put it back */
export function replaceTransport(transport: MailTransport): () => void {
  const before = ofThisProcess;
  ofThisProcess = transport;
  return () => {
    ofThisProcess = before;
  };
}
