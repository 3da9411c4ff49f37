import { defaultSectors, type PartnerId } from "@vensterbank/core";
import type { PartnerRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";

export interface PartnerLine {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
  /** One of `defaultSectors`, or the tenant's own words. */
  readonly sector: string;
  readonly contacts: number;
  /** A respondent typed this name; it takes part once somebody has accepted it. */
  readonly proposed: boolean;
}

/** Partner organisations in order of name, proposed ones first. Proposals show once no wave is open any more. */
export async function listPartners(scope: MemberScope): Promise<readonly PartnerLine[]> {
  return scope.read(async (repositories) => {
    const contacts = await repositories.partners.listContacts();
    return (await knownPartners(repositories))
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ id, code, name, sector, proposed }) => ({
        id,
        code,
        name,
        sector,
        proposed,
        contacts: contacts.filter(({ partnerId }) => partnerId === id).length,
      }))
      .sort((a, b) => Number(b.proposed) - Number(a.proposed) || a.name.localeCompare(b.name, "nl"));
  });
}

/**
 * Partner organisations that may be told of. A name that was typed appears when answers are sent: while a wave is open it
 * would tell that somebody has just answered.
 */
export async function knownPartners({ partners, waves }: TenantRepositories): Promise<PartnerRow[]> {
  const isOpen = (await waves.list()).some(({ status }) => status === "open");
  return (await partners.list()).filter(({ proposed }) => !proposed || !isOpen);
}

/** Sectors that the tenant added to the default ones, in order of the alphabet. */
export function ownSectors(partners: readonly { readonly sector: string }[]): string[] {
  const defaults: ReadonlySet<string> = new Set(defaultSectors);
  return [...new Set(partners.map(({ sector }) => sector))].filter((sector) => !defaults.has(sector)).sort();
}
