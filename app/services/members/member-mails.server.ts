import type { Locale, MemberRole } from "@vensterbank/core";
import { createTranslator, formatsFor, messagesOf } from "@vensterbank/i18n";
import { type Mail } from "../mail/mail";

interface Told {
  readonly to: string;
  readonly locale: Locale;
  readonly organisation: string;
}

export interface Access {
  readonly role: MemberRole;
  /** Last day, YYYY-MM-DD. */
  readonly endsOn: string | null;
}

interface Invited extends Told, Access {
  readonly inviter: string;
  readonly expiresAt: Date;
  readonly path: string;
}

/** The role as a word, and what is said about a last day. */
function termsOf(locale: Locale, { role, endsOn }: Access) {
  const { t } = createTranslator(locale, messagesOf(locale, ["common"]));
  const until = endsOn === null ? undefined : formatsFor(locale).date(new Date(endsOn));
  return { role: t(`common.role.${role}`), until };
}

/** Asks somebody in. Says the same whether or not they have an account. */
export function invitationMail({
  to,
  locale,
  organisation,
  inviter,
  expiresAt,
  path,
  ...access
}: Invited): Mail {
  const { role, until } = termsOf(locale, access);
  return {
    to,
    locale,
    content: {
      subject: { key: "mail.invitation.subject", params: { organisation } },
      paragraphs: [
        { key: "mail.invitation.body", params: { organisation, inviter, role } },
        ...(until === undefined ? [] : [{ key: "mail.members.until" as const, params: { until } }]),
        {
          key: "mail.invitation.expires",
          params: { expires: formatsFor(locale).date(expiresAt) },
        },
      ],
      action: { label: { key: "mail.invitation.action" }, path },
      small: [{ key: "mail.invitation.unasked" }],
    },
  };
}

/** Tells somebody that they have another role or another last day. */
export function accessChangedMail({ to, locale, organisation, ...access }: Told & Access): Mail {
  const { role, until } = termsOf(locale, access);
  return {
    to,
    locale,
    content: {
      subject: { key: "mail.members.changed.subject", params: { organisation } },
      paragraphs: [
        { key: "mail.members.changed.body", params: { organisation, role } },
        until === undefined
          ? { key: "mail.members.noEnd" }
          : { key: "mail.members.until", params: { until } },
      ],
      small: [{ key: "mail.members.ask" }],
    },
  };
}

/** Tells somebody that they may not come in any more. */
export function accessEndedMail({ to, locale, organisation }: Told): Mail {
  return {
    to,
    locale,
    content: {
      subject: { key: "mail.members.ended.subject", params: { organisation } },
      paragraphs: [{ key: "mail.members.ended.body", params: { organisation } }],
      small: [{ key: "mail.members.ask" }],
    },
  };
}
