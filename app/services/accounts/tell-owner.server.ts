import { formatsFor, type MessageKey } from "@vensterbank/i18n";
import type { ControlScope, SignedInUser } from "../../http/scope/control-scope.server";
import type { MailSentence } from "../mail/mail";
import { sendMail } from "../mail/send-mail.server";
import type { AccountEventKind } from "./account-event";

/** Changes of which the owner hears by mail, wherever they were made. */
export type SecurityChange = Extract<
  AccountEventKind,
  | "password-set"
  | "password-changed"
  | "totp-on"
  | "totp-off"
  | "recovery-codes-made"
  | "passkey-added"
  | "passkey-removed"
  | "passkey-refused"
  | "second-step-failed"
>;

/** Tells the owner of an account what was changed about it, when and with what; never a secret, a code or a name. */
export function tellOwner(
  { clock, locale: here, session, fromWhere }: ControlScope,
  { email, locale }: Pick<SignedInUser, "email" | "locale">,
  change: SecurityChange,
): void {
  const language = locale ?? here;
  const at = clock.now();
  const what: MailSentence = { key: `mail.security.${change}` satisfies MessageKey };
  const when: MailSentence = {
    key: "mail.security.when",
    params: formatsFor(language).clock(at),
  };
  const device = session?.device ?? null;
  sendMail({
    to: email,
    locale: language,
    content: {
      subject: what,
      paragraphs: [
        what,
        when,
        ...(device === null ? [] : [{ key: "mail.security.device", params: { device } } as const]),
        ...(fromWhere === null
          ? []
          : [{ key: "mail.security.network", params: { network: fromWhere } } as const]),
        { key: "mail.security.notYou" },
      ],
      action: { label: { key: "mail.security.look" }, path: "/account" },
      small: [{ key: "mail.security.why" }],
    },
  });
}
