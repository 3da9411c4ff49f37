import { defaultSectors, type PartnerId } from "@vensterbank/core";
import {
  newId,
  type NewPartnerContact,
  type PartnerContactRow,
  type TenantRepositories,
} from "@vensterbank/db";
import { knownPartners } from "../../partners/list-partners.server";
import { Differences } from "../difference";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type PartnerRow, validatePartners } from "../validate-partners.server";

/**
 * Partner organisations and who answers for them; one that a respondent had proposed is accepted by being in the file. Who
 * is not in the file stays.
 */
export async function checkPartners({ repositories, table, mapping }: ImportWork): Promise<CheckedImport> {
  const all = await knownPartners(repositories);
  const contacts = byPartner(await repositories.partners.listContacts());
  const defaults: ReadonlySet<string> = new Set(defaultSectors);
  const byCode = new Map(all.map((partner) => [partner.code, partner]));
  const outcome = validatePartners(table, {
    partners: new Map(all.map(({ code, name, sector }) => [code, { code, name, sector }])),
    personCodes: new Set((await repositories.people.list()).map(({ code }) => code)),
    ownSectors: new Set(all.map(({ sector }) => sector).filter((sector) => !defaults.has(sector))),
    mapping,
  });

  const contactOf = ({ code, contact }: PartnerRow): PartnerContactRow | undefined => {
    const partner = byCode.get(code);
    const own = (partner && contacts.get(partner.id)) ?? [];
    const email = contact?.email?.toLowerCase();
    return (
      own.find((one) => email !== undefined && one.email?.toLowerCase() === email) ??
      own.find((one) => one.name === contact?.name && (one.email === null || email === undefined))
    );
  };
  const rows = outcome.ok ? outcome.rows : [];
  const firsts = [...new Map(rows.toReversed().map((row) => [row.code, row])).values()].reverse();
  const differences = new Differences();
  for (const { code, name, sector } of firsts) {
    const before = byCode.get(code);
    if (!before) differences.add("new", { name });
    else if (before.proposed || before.name !== name || before.sector !== sector) {
      const columns = [
        ...(before.name === name ? [] : ["name"]),
        ...(before.sector === sector ? [] : ["sector"]),
      ];
      differences.add("changed", { name, columns });
    }
  }
  for (const row of rows) {
    if (!row.contact) continue;
    const { name, email } = row.contact;
    const before = contactOf(row);
    if (!before) differences.add("contact-new", { name, to: row.name });
    else if (before.name !== name || before.email !== (email ?? before.email))
      differences.add("contact-changed", { name, to: row.name });
  }
  const named = new Set(rows.map(({ code }) => code));
  if (outcome.ok)
    for (const { code, name, proposed, mergedInto } of all)
      if (!named.has(code) && !proposed && mergedInto === null) differences.add("absent", { name });

  const write = async (_rows: readonly PartnerRow[], { partners }: TenantRepositories) => {
    const idOf = new Map<string, PartnerId>(all.map(({ id, code }) => [code, id]));
    const fresh = firsts.filter(({ code }) => !byCode.has(code));
    for (const { code } of fresh) idOf.set(code, newId<PartnerId>());
    const partnerId = (code: string) => idOf.get(code) ?? newId<PartnerId>();
    await partners.insertMany(
      fresh.map(({ code, name, sector }) => ({ id: partnerId(code), code, name, sector, proposed: false })),
    );
    for (const { code, name, sector } of firsts) {
      const before = byCode.get(code);
      if (before && (before.proposed || before.name !== name || before.sector !== sector))
        await partners.update(before.id, { name, sector, proposed: false });
    }
    const added: NewPartnerContact[] = [];
    for (const row of rows) {
      if (!row.contact) continue;
      const { name, email } = row.contact;
      const before = contactOf(row);
      if (!before) added.push({ id: newId(), partnerId: partnerId(row.code), name, email });
      else await partners.updateContact(before.id, { name, email: email ?? before.email });
    }
    await partners.insertContacts(added);
  };
  return checked(outcome, write, { differences: differences.list() });
}

function byPartner(contacts: readonly PartnerContactRow[]): ReadonlyMap<PartnerId, PartnerContactRow[]> {
  const groups = new Map<PartnerId, PartnerContactRow[]>();
  for (const contact of contacts)
    groups.set(contact.partnerId, [...(groups.get(contact.partnerId) ?? []), contact]);
  return groups;
}
