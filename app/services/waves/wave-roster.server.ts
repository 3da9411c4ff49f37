import { type UnitNode, type WaveMember, type WavePartner } from "@vensterbank/core";
import type { PartnerContactRow, TenantRepositories, UnitRow } from "@vensterbank/db";
import { standingFor } from "../partners/partner-standing-for.server";

/** Who would take part in a wave that opens on a day. */
export interface WaveRoster {
  /** In the order of the screen. */
  readonly units: readonly UnitNode[];
  readonly members: readonly WaveMember[];
  readonly partners: readonly WavePartner[];
  /** People who answer for those partners; a partner without contacts answers as an organisation. */
  readonly contacts: readonly PartnerContactRow[];
}

/** The roster as it stands on a day, YYYY-MM-DD: people who are there, units in use, partners that were accepted. */
export async function rosterOn(
  { units, people, partners }: TenantRepositories,
  day: string,
): Promise<WaveRoster> {
  const members = (await people.listActiveOn(day)).map(({ id, unitId, role }) => ({
    personId: id,
    unitId,
    role,
  }));
  const all = await partners.list();
  const accepted = all.filter(({ proposed, mergedInto }) => !proposed && !mergedInto);
  const known = new Set(accepted.map(({ id }) => id));
  const standing = standingFor(all);
  return {
    units: unitsInUse(await units.list(), members),
    members,
    partners: accepted.map(({ id, name, sector }) => ({ partnerId: id, name, sector })),
    // Who answers for a partner that was merged answers for the one that it counts for.
    contacts: (await partners.listContacts())
      .map((contact) => ({ ...contact, partnerId: standing(contact.partnerId) }))
      .filter(({ partnerId }) => known.has(partnerId)),
  };
}

/** Without archived units, unless somebody is still in one of them or below. */
function unitsInUse(all: readonly UnitRow[], members: readonly WaveMember[]): UnitNode[] {
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  const used = new Set(all.filter(({ archived }) => !archived).map(({ id }) => id));
  for (const { unitId } of members)
    for (let unit = byId.get(unitId); unit; unit = byId.get(unit.parentId ?? unit.id)) {
      used.add(unit.id);
      if (unit.parentId === null) break;
    }
  return all
    .filter(({ id }) => used.has(id))
    .map(({ id, parentId, code, name, level }) => ({ id, parentId, code, name, level }));
}
