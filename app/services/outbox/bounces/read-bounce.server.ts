import PostalMime from "postal-mime";
import { type UnreachableCode } from "../unreachable.server";

/** In ASCII, and with addresses in any alphabet (RFC 6533). */
const ofReport = ["message/delivery-status", "message/global-delivery-status"];

/**
 * What a report of delivery (RFC 3464) says of a mail that did not arrive and is not tried any more. Null for everything else:
 * a delay, a success, somebody's answer, an out-of-office.
 */
export async function readBounce(raw: Buffer): Promise<UnreachableCode | null> {
  // What cannot be read is no report; "not now" would bring it back for days.
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "utf8" }).catch(() => null);
  if (!mail) return null;
  const type = mail.headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status"?/i.test(type)) return null;
  const report = mail.attachments.find(({ mimeType }) => ofReport.includes(mimeType));
  if (!report) return null;
  const text = typeof report.content === "string" ? report.content : new TextDecoder().decode(report.content);
  for (const group of text.split(/\r?\n\r?\n/)) {
    const action = /^action:\s*(\S+)/im.exec(group)?.[1].toLowerCase();
    const status = /^status:\s*([45]\.\d{1,3}\.\d{1,3})/im.exec(group)?.[1];
    if (action === "failed" && status !== undefined) return codeOf(status);
  }
  return null;
}

function codeOf(status: string): UnreachableCode {
  if (status.endsWith(".2.2")) return "mailbox-full";
  // It was put off for days, and then that was the end of it.
  if (status.startsWith("4.")) return "gave-up";
  return status.startsWith("5.1.") || status === "5.2.1" ? "no-mailbox" : "refused";
}
