import PostalMime from "postal-mime";
import { type UnreachableCode } from "../unreachable.server";

/**
 * What a report of delivery (RFC 3464) says of an address that does not work for good. Null for everything else: a delay, a
 * success, somebody's answer, an out-of-office.
 */
export async function readBounce(raw: Buffer): Promise<UnreachableCode | null> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "utf8" });
  const type = mail.headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status"?/i.test(type)) return null;
  const report = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (!report) return null;
  const text = typeof report.content === "string" ? report.content : new TextDecoder().decode(report.content);
  for (const group of text.split(/\r?\n\r?\n/)) {
    const action = /^action:\s*(\S+)/im.exec(group)?.[1].toLowerCase();
    const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(group)?.[1];
    if (action === "failed" && status?.startsWith("5.")) return codeOf(status);
  }
  return null;
}

function codeOf(status: string): UnreachableCode {
  if (status === "5.2.2") return "mailbox-full";
  return status.startsWith("5.1.") || status === "5.2.1" ? "no-mailbox" : "refused";
}
