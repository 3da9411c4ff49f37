import {
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type ProgrammeSettings,
  type TenantId,
  type UnitId,
  type WaveId,
  thresholdFloors,
} from "@vensterbank/core";
import { type Database } from "../database";
import { newId, randomId } from "../ids";
import { type NewUnit } from "../repositories/units";

export const settings: ProgrammeSettings = {
  topics: [],
  thresholds: thresholdFloors,
  nameLevel: "roles",
  cut: 3,
};

export const madeAt = new Date("2026-03-02T08:15:30.123Z");

export async function makeTenant(database: Database): Promise<TenantId> {
  const id = newId<TenantId>();
  await database.control.write(({ tenants }) =>
    tenants.insert({ id, slug: id, name: "Vaart", locale: "nl", isDemo: false, createdAt: madeAt }),
  );
  return id;
}

export function unitNamed(code: string): NewUnit {
  return { id: newId<UnitId>(), code, name: code, level: "team", position: 1, archived: false };
}

/** A programme with one draft wave, two units with two people each, and one partner with one contact. */
export async function makeRoster(database: Database, tenant: TenantId) {
  const units = [unitNamed("north"), unitNamed("south")];
  const people = ["p1", "p2", "p3", "p4"].map((code, i) => ({
    id: newId<PersonId>(),
    code,
    name: `Person ${code}`,
    role: i === 0 ? ("manager" as const) : ("professional" as const),
    unitId: units[i < 2 ? 0 : 1].id,
    activeFrom: "2025-01-01",
    activeTo: i === 3 ? "2026-01-31" : null,
  }));
  const partner = { id: newId<PartnerId>(), code: "a", name: "Partner", sector: "housing", proposed: false };
  const contact = { id: newId(), partnerId: partner.id, name: "Contact" };
  const programmeId = newId<ProgrammeId>();
  const waveId = newId<WaveId>();
  await database.forTenant(tenant).write(async (repos) => {
    await repos.units.insertMany(units);
    await repos.people.insertMany(people);
    await repos.partners.insertMany([partner]);
    await repos.partners.insertContacts([contact]);
    await repos.programmes.insert({
      id: programmeId,
      name: "Programme",
      status: "active",
      settings,
      instrumentVersion: "1",
      createdAt: madeAt,
    });
    await repos.waves.insert({
      id: waveId,
      programmeId,
      number: 1,
      title: "First",
      status: "draft",
      seed: 7,
    });
    await repos.waves.insertMembers(
      waveId,
      people.map(({ id, unitId, role }) => ({ personId: id, unitId, role })),
    );
    await repos.waves.insertPartners(waveId, [{ partnerId: partner.id, name: "Partner", sector: "housing" }]);
  });
  return { units, people, partner, contact, programmeId, waveId };
}

export function inviteeOf(waveId: WaveId, personId: PersonId) {
  return { id: newId(), waveId, personId, tokenHash: randomId(), status: "invited" as const };
}
