import { appError, type PartnerId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { type ContactInput } from "./partner-input.server";

/** Adds somebody who answers for a partner, or changes them; in waves to come. Nobody answers twice for one partner. */
export async function saveContact(
  scope: MemberScope,
  partnerId: PartnerId,
  { id, name, email: given }: ContactInput,
): Promise<Result<void>> {
  const email = given ?? null;
  return writeResult(scope, async (repositories) => {
    const { partners } = repositories;
    if (!(await partners.get(partnerId))) refuse(appError("not-found"));
    const own = (await partners.listContacts()).filter((contact) => contact.partnerId === partnerId);
    const others = own.filter((contact) => contact.id !== id);
    const field = email === null ? "name" : "email";
    if (others.some((one) => one[field]?.toLowerCase() === (email ?? name).toLowerCase()))
      refuse(appError("invalid-input", { fields: [{ field, key: "field.taken" }] }));
    if (id === undefined) await partners.insertContacts([{ id: newId(), partnerId, name, email }]);
    else if (own.some((contact) => contact.id === id)) await partners.updateContact(id, { name, email });
    else refuse(appError("not-found"));
    await recordAudit(repositories, scope, "partners.edit", partnerId);
  });
}
