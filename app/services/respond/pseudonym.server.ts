import { createHmac } from "node:crypto";
import type { ParticipationRow } from "@vensterbank/db";

/**
 * The name under which somebody's answers are kept: HMAC-SHA-256 (RFC 2104) of the person under the programme's key,
 * in hexadecimal. The same in every wave of a programme; without the key it leads to nobody (trust 1.1).
 *
 * @param key 32 random bytes in hexadecimal, from `programmes.key`
 * @param who from `respondentOf`
 */
export function pseudonymOf(key: string, who: string): string {
  return createHmac("sha256", Buffer.from(key, "hex")).update(who).digest("hex");
}

/** Who answers: the person; outside, the contact, or the partner organisation when it answers without contacts. */
export function respondentOf({
  personId,
  contactId,
  partnerId,
  id,
}: Pick<ParticipationRow, "personId" | "contactId" | "partnerId" | "id">): string {
  return personId ?? contactId ?? partnerId ?? id;
}
