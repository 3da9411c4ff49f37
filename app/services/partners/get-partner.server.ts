import { appError, fail, ok, type PartnerId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { knownPartners, ownSectors } from "./list-partners.server";

export interface PartnerForm {
  /** Null for a new one. */
  readonly partner: {
    readonly id: PartnerId;
    readonly code: string;
    readonly name: string;
    readonly sector: string;
    readonly proposed: boolean;
  } | null;
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  readonly ownSectors: readonly string[];
}

/** A partner organisation with the people who answer for it. */
export async function getPartner(scope: MemberScope, id: PartnerId | null): Promise<Result<PartnerForm>> {
  return scope.read(async (repositories) => {
    const known = await knownPartners(repositories);
    const sectors = ownSectors(known);
    if (id === null) return ok({ partner: null, contacts: [], ownSectors: sectors });
    const found = known.find((partner) => partner.id === id);
    if (!found) return fail(appError("not-found"));
    const { code, name, sector, proposed } = found;
    const contacts = (await repositories.partners.listContacts()).filter(({ partnerId }) => partnerId === id);
    return ok({
      partner: { id, code, name, sector, proposed },
      contacts: contacts.map((contact) => ({ id: contact.id, name: contact.name, email: contact.email })),
      ownSectors: sectors,
    });
  });
}
