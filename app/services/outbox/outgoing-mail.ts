import type { Locale, WaveId } from "@vensterbank/core";
import type { WaveMailRow } from "@vensterbank/db";
import type { MailKind } from "../fieldwork/silent-participations.server";
import type { WaveMailMessage } from "../wave-mails/wave-mail";

/** A mail that is ready to go. */
export interface OutgoingMail {
  readonly row: WaveMailRow;
  readonly waveId: WaveId;
  readonly kind: MailKind;
  readonly locale: Locale;
  readonly address: string;
  readonly message: WaveMailMessage;
  /** Where one says that one wants no more; null in mails that one asked for. */
  readonly declineLink: string | null;
  readonly senderName: string;
  readonly replyTo: string | null;
}
