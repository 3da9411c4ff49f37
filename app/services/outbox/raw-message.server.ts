import MailComposer from "nodemailer/lib/mail-composer";
import { type OutgoingMail } from "./outgoing-mail";

export interface MailAddresses {
  /** Address that mails come from. */
  readonly from: string;
  /** Name of the machine in message identifiers. */
  readonly host: string;
}

/** The whole message as it is sent (RFC 5322): text and HTML, nothing attached, nothing loaded from elsewhere. */
export function rawMessage(mail: OutgoingMail, { from, host }: MailAddresses, date: Date): Promise<Buffer> {
  const { row, address, message, declineLink, senderName, replyTo, locale } = mail;
  return new MailComposer({
    from: { name: senderName, address: from },
    to: { name: "", address },
    ...(replyTo === null ? {} : { replyTo: { name: "", address: replyTo } }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    date,
    messageId: `<${row.id}@${host}>`,
    headers: {
      // No answers by machines (RFC 3834, and what Exchange looks at).
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": locale,
      ...(declineLink === null ? {} : unsubscribeHeaders(declineLink)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** Where a mail program declines (RFC 2369), with one press where the address is safe on its way (RFC 8058). */
function unsubscribeHeaders(declineLink: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${declineLink}>`,
    ...(declineLink.startsWith("https://") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}
