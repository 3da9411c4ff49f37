import type { ParticipationId } from "@vensterbank/core";
import { hashToken, newToken, type ParticipationRow, type TenantRepositories } from "@vensterbank/db";
import { openSecret, sealSecret } from "../secrets/installation-key.server";

const about = (id: ParticipationId) => `mail-link:${id}`;

/**
 * The secret of the link that every mail to a participant carries, so that what was begun from one mail is found again from
 * the next. Made at the first mail, and anew when the one before leads nowhere any more. The other links stay.
 */
export async function linkForMails(
  { mailLinks }: Pick<TenantRepositories, "mailLinks">,
  { id, mailLink }: Pick<ParticipationRow, "id" | "mailLink">,
  now: Date,
): Promise<string> {
  const known = mailLink === null ? null : openSecret(mailLink, about(id));
  if (known !== null && (await mailLinks.leadsTo(id, hashToken(known)))) return known;
  const token = newToken();
  await mailLinks.add({ id, tokenHash: hashToken(token), sealed: sealSecret(token, about(id)) }, now);
  return token;
}
