import { appError, fail, ok, type PartnerId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { knownPartners, ownSectors } from "./list-partners.server";
import { mergeChoices, mergedHere, type PartnerName } from "./merge-choices.server";

export interface PartnerForm {
  /** Null for a new one. */
  readonly partner: {
    readonly id: PartnerId;
    readonly code: string;
    readonly name: string;
    readonly sector: string;
    readonly proposed: boolean;
    /** The partner that it counts for; null when it stands for itself. */
    readonly mergedInto: PartnerName | null;
  } | null;
  /** Partners that count for this one. */
  readonly mergedHere: readonly PartnerName[];
  /** Partners that it may be merged into. */
  readonly choices: { readonly near: readonly PartnerName[]; readonly others: readonly PartnerName[] };
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  readonly ownSectors: readonly string[];
}

/** A partner organisation with the people who answer for it. */
export async function getPartner(scope: MemberScope, id: PartnerId | null): Promise<Result<PartnerForm>> {
  return scope.read(async (repositories) => {
    const known = await knownPartners(repositories);
    const sectors = ownSectors(known);
    if (id === null)
      return ok({
        partner: null,
        mergedHere: [],
        choices: { near: [], others: [] },
        contacts: [],
        ownSectors: sectors,
      });
    const found = known.find((partner) => partner.id === id);
    if (!found) return fail(appError("not-found"));
    const { code, name, sector, proposed } = found;
    const target = known.find((partner) => partner.id === found.mergedInto);
    const mergedInto = target ? { id: target.id, name: target.name } : null;
    const contacts = (await repositories.partners.listContacts()).filter(({ partnerId }) => partnerId === id);
    return ok({
      partner: { id, code, name, sector, proposed, mergedInto },
      mergedHere: mergedHere(id, known),
      choices: mergeChoices(found, known),
      contacts: contacts.map((contact) => ({ id: contact.id, name: contact.name, email: contact.email })),
      ownSectors: sectors,
    });
  });
}
