import type { ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { isAfterClosing } from "../fieldwork/mail-moment-faults.server";
import type { MailKind } from "../fieldwork/silent-participations.server";
import { readUnreachable } from "./unreachable.server";

interface Purpose {
  readonly kind: MailKind;
  readonly wave: WaveRow;
  readonly participation: ParticipationRow;
  readonly now: Date;
  /** IANA name. */
  readonly zone: string;
}

/**
 * Why a mail has no use any more, as a code; null when it has. An invitation goes to who has answered, too: one that was not
 * sent would tell that.
 */
export async function whyOfNoUse(
  { feedbackWishes }: Pick<TenantRepositories, "feedbackWishes">,
  { kind, wave, participation, now, zone }: Purpose,
): Promise<string | null> {
  const { status, unreachable, id } = participation;
  if (status === "withdrawn" || status === "opted-out-ended") return "link-ended";
  if (kind === "tell") {
    if (wave.status !== "published") return "not-published";
    return (await feedbackWishes.get(id)) ? null : "no-wish";
  }
  if (status === "ended") return "link-ended";
  if (wave.status !== "open" || isAfterClosing(now, wave, zone)) return "wave-closed";
  // Also when a coordinator asked for this one: no mails were promised.
  if (status === "opted-out") return "declined";
  if (kind === "invite") return readUnreachable(unreachable)?.code === "declined" ? "declined" : null;
  if (status !== "invited") return "answered";
  return unreachable === null ? null : "unreachable";
}
