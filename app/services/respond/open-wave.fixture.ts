import {
  type OwnQuestion,
  type ParticipationId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type ProgrammeSettings,
  type TenantId,
  thresholdFloors,
  type UnitId,
  type WaveId,
} from "@vensterbank/core";
import { type Database, hashToken, newId, newToken, randomId } from "@vensterbank/db";
import { buildInstrument, defaultChangeTopics, instrumentDocument } from "@vensterbank/instrument";

const madeAt = new Date("2026-11-01T09:00:00Z");

const settings: ProgrammeSettings = {
  topics: defaultChangeTopics,
  thresholds: thresholdFloors,
  nameLevel: "names",
  cut: 3,
};

/** A tenant with two teams of six, two partners and an open second wave; the first one is closed. */
export async function openWaveIn(database: Database, ownQuestions: readonly OwnQuestion[] = []) {
  const tenantId = newId<TenantId>();
  await database.control.write(({ tenants }) =>
    tenants.insert({
      id: tenantId,
      slug: tenantId,
      name: "De Kade",
      locale: "nl",
      isDemo: false,
      createdAt: madeAt,
    }),
  );
  const units = ["noord", "zuid"].map((code, i) => {
    const name = `Team ${code}`;
    return { id: newId<UnitId>(), code, name, level: "team" as const, position: i, archived: false };
  });
  const people = Array.from({ length: 12 }, (_, i) => ({
    id: newId<PersonId>(),
    code: `p${i}`,
    name: ["Renée", "Joost", "Fatima"][i % 3] + ` ${"ABCDEFGHIJKL"[i]}aan`,
    role: i % 6 === 0 ? ("manager" as const) : ("professional" as const),
    unitId: units[i < 6 ? 0 : 1].id,
    activeFrom: "2025-01-01",
  }));
  const partners = ["Woningstichting Anker", "Gemeente Havenstad"].map((name, i) => {
    return { id: newId<PartnerId>(), code: `o${i}`, name, sector: "housing", proposed: false };
  });
  const programmeId = newId<ProgrammeId>();
  const [closedWaveId, waveId] = [newId<WaveId>(), newId<WaveId>()];
  const wavePartners = partners.map(({ id, name, sector }) => ({ partnerId: id, name, sector }));
  const frozen = {
    settings: { ...settings, ownQuestions },
    instrument: instrumentDocument(buildInstrument(settings.topics, ownQuestions)),
    units: units.map(({ id, code, name, level }) => ({ id, parentId: null, code, name, level })),
    partners: wavePartners,
  };
  const invite = (who: { personId?: PersonId; partnerId?: PartnerId }, wave = waveId) => {
    const token = newToken();
    const row = {
      id: newId<ParticipationId>(),
      waveId: wave,
      ...who,
      tokenHash: hashToken(token),
      status: "invited" as const,
    };
    return { token, row };
  };
  const inside = people.map(({ id }) => invite({ personId: id }));
  const outside = invite({ partnerId: partners[0].id });
  const late = invite({ personId: people[0].id }, closedWaveId);
  const forTenant = database.forTenant(tenantId);
  await forTenant.write(async (repos) => {
    await repos.units.insertMany(units);
    await repos.people.insertMany(people);
    await repos.partners.insertMany(partners);
    await repos.programmes.insert({
      id: programmeId,
      name: "Verandering",
      status: "active",
      settings,
      instrumentVersion: "1.0",
      createdAt: madeAt,
    });
    await repos.programmes.insertKey(programmeId, randomId() + randomId());
    for (const [id, number, status] of [
      [closedWaveId, 1, "closed"],
      [waveId, 2, "open"],
    ] as const) {
      const days = { opensOn: "2026-11-10", closesOn: "2026-12-12" };
      await repos.waves.insert({
        id,
        programmeId,
        number,
        title: `Meting ${number}`,
        status,
        seed: 5,
        ...days,
        frozen,
      });
      await repos.waves.insertMembers(
        id,
        people.map((one) => ({ personId: one.id, unitId: one.unitId, role: one.role })),
      );
      await repos.waves.insertPartners(id, wavePartners);
    }
    await repos.participations.insertMany(
      [...inside, outside, late].map(({ row }) => row),
      madeAt,
    );
    await repos.relations.insertTies(
      (["case", "practice"] as const).map((level) => ({
        id: randomId(),
        waveId: closedWaveId,
        fromPersonId: people[1].id,
        toPersonId: people[2].id,
        level,
        strength: level === "case" ? 3 : 2,
        value: 2,
        source: "roster" as const,
      })),
    );
  });
  return {
    forTenant,
    programmeId,
    waveId,
    people,
    units,
    partners,
    /** Links of the people, in their order. */
    tokens: inside.map(({ token }) => token),
    partnerToken: outside.token,
    closedToken: late.token,
  };
}

export type OpenWave = Awaited<ReturnType<typeof openWaveIn>>;
