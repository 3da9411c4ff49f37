import { appError, type PartnerId, type Result } from "@vensterbank/core";
import { DatabaseError } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/**
 * Takes somebody off the list who answers for a partner. Refuses with `contact-in-wave` who took part in a wave: what is known
 * of that wave refers to them.
 * @returns their name
 */
export async function removeContact(
  scope: MemberScope,
  partnerId: PartnerId,
  id: string,
): Promise<Result<string>> {
  return writeResult(scope, async (repositories) => {
    const contacts = await repositories.partners.listContacts();
    const contact = contacts.find((one) => one.id === id && one.partnerId === partnerId);
    if (!contact) refuse(appError("not-found"));
    try {
      await repositories.partners.deleteContacts([id]);
    } catch (error) {
      if (error instanceof DatabaseError && error.kind === "foreign-key") refuse(appError("contact-in-wave"));
      throw error;
    }
    await recordAudit(repositories, scope, "partners.edit", partnerId);
    return contact.name;
  });
}
