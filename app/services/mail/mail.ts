import type { Locale } from "@vensterbank/core";
import type { MessageKey } from "@vensterbank/i18n";

/** A sentence of a mail: a key of the catalogue and its arguments. Arguments are text, also when they look like markup. */
export interface MailSentence {
  readonly key: MessageKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a mail says, in whichever language. */
export interface MailContent {
  readonly subject: MailSentence;
  readonly paragraphs: readonly MailSentence[];
  /** The one thing to do. `path` is on this service; its address comes from APP_URL, never from a request. */
  readonly action?: { readonly label: MailSentence; readonly path: string };
  /** Small print: why this mail came, what to do when it was not asked for. */
  readonly small?: readonly MailSentence[];
}

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly locale: Locale;
  readonly content: MailContent;
}

/** A mail as it is sent. */
export interface ComposedMail {
  readonly to: string;
  /** Name that it comes from; absent = the product's. The address is always the installation's. */
  readonly senderName?: string;
  /** Address that answers go to; absent = nobody reads them. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
