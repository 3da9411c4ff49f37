import type { ParticipationId } from "@vensterbank/core";
import { hashToken, newToken, type ParticipationRow, type TenantRepositories } from "@vensterbank/db";
import { openSecret, sealSecret } from "../secrets/installation-key.server";
import { addressMark } from "./unreachable.server";

const about = (id: ParticipationId) => `mail-link:${id}`;

/** Whether the mails to this address carry this link: then who holds it reads mail there. */
export function isLinkOfMailsTo(
  address: string,
  { id, mailLink }: Pick<ParticipationRow, "id" | "mailLink">,
  tokenHash: string,
): boolean {
  const [token = "", wasFor] = (mailLink === null ? null : openSecret(mailLink, about(id)))?.split(" ") ?? [];
  return wasFor === addressMark(address) && hashToken(token) === tokenHash;
}

/**
 * The secret of the link that every mail to a participant at one address carries, so that what was begun from one mail is
 * found again from the next. Made at the first mail, and anew when the one before leads nowhere any more or went to another
 * address: whoever edits the list of people could otherwise have somebody's link sent to themselves, with what was begun
 * under it. The other links stay.
 */
export async function linkForMails(
  { mailLinks }: Pick<TenantRepositories, "mailLinks">,
  { id, mailLink, address }: Pick<ParticipationRow, "id" | "mailLink"> & { readonly address: string },
  now: Date,
): Promise<string> {
  const known = mailLink === null ? null : openSecret(mailLink, about(id));
  const [before = "", wasFor] = known?.split(" ") ?? [];
  const mark = addressMark(address);
  if (wasFor === mark && (await mailLinks.leadsTo(id, hashToken(before)))) return before;
  const token = newToken();
  await mailLinks.add(
    { id, tokenHash: hashToken(token), sealed: sealSecret(`${token} ${mark}`, about(id)) },
    now,
  );
  return token;
}
