import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { type ComposedMail, type Mail, type MailSentence } from "./mail";

/** Sentences are on one line: a name with a line break in it must not begin another header or paragraph. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

/**
 * A mail in plain text and in simple HTML: no pictures, nothing that is loaded from elsewhere, nothing that tells the
 * sender whether it was read.
 * @param appUrl where visitors find the service, without a slash at the end
 */
export function composeMail({ to, locale, content }: Mail, appUrl: string): ComposedMail {
  const { say: translate } = createTranslator(locale, messagesOf(locale, ["mail"]));
  const say = (sentence: MailSentence) => oneLine(translate(sentence));
  const { subject, paragraphs, action, small = [] } = content;
  const address = action && appUrl + action.path;
  const said = paragraphs.map(say);
  const smallPrint = [...small, { key: "mail.sentBy" } as const].map(say);
  const text = [
    ...said,
    ...(action && address ? [`${say(action.label)}:\n${address}`] : []),
    `--\n${smallPrint.join("\n")}`,
  ].join("\n\n");
  const button =
    action && address
      ? `<p><a href="${escaped(address)}" style="display:inline-block;padding:10px 18px;background:#23415a;color:#ffffff;text-decoration:none;border-radius:4px">${escaped(say(action.label))}</a></p><p style="font-size:13px;color:#555555">${escaped(address)}</p>`
      : "";
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(say(subject))}</title></head><body style="margin:0;padding:24px;background:#ffffff;color:#222222;font:16px/1.5 Georgia,serif"><div style="max-width:34em">${said
    .map((sentence) => `<p>${escaped(sentence)}</p>`)
    .join("")}${button}<hr style="border:0;border-top:1px solid #cccccc">${smallPrint
    .map((sentence) => `<p style="font-size:13px;color:#555555">${escaped(sentence)}</p>`)
    .join("")}</div></body></html>`;
  return { to, subject: say(subject), text: `${text}\n`, html };
}
