import {
  type Clock,
  type FieldworkStepId,
  type ParticipationId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type TenantId,
  thresholdFloors,
  type UnitId,
  type WaveId,
} from "@vensterbank/core";
import { type Database, hashToken, newId, newToken } from "@vensterbank/db";
import { buildInstrument, defaultChangeTopics, instrumentDocument } from "@vensterbank/instrument";
import type { JobScope } from "../jobs/job-scope";
import type { MailKind } from "../fieldwork/silent-participations.server";
import { enqueueMails } from "./enqueue-mails.server";
import { type MailPaths } from "./prepare-mails.server";

/** A Tuesday, eleven in the morning in Amsterdam. */
export const tuesday = new Date("2026-11-24T10:00:00Z");

/** Goes on by itself, and can be put forward. */
export function movingClock(start = tuesday): Clock & { skip(milliseconds: number): void } {
  let ahead = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + ahead),
    skip: (milliseconds) => (ahead += milliseconds),
  };
}

export const mailPaths: MailPaths = {
  answer: (token) => `/r/${token}`,
  decline: (token) => `/r/${token}/withdraw`,
  feedback: (token) => `/r/${token}/feedback`,
};

/** An organisation with an open wave, staff with an address each, and a partner whose contact has one. */
export async function outboxWorld(database: Database, people: number, clock: Clock = movingClock()) {
  const tenantId = newId<TenantId>();
  const createdAt = new Date("2026-11-01T09:00:00Z");
  await database.control.write(({ tenants }) =>
    tenants.insert({
      ...{ id: tenantId, slug: tenantId, name: "De Kade", locale: "nl", isDemo: false, createdAt },
      ...{ senderName: "Meting De Kade", replyTo: "anja@kade.example" },
    }),
  );
  const settings = {
    topics: defaultChangeTopics,
    thresholds: thresholdFloors,
    nameLevel: "names",
    cut: 3,
  } as const;
  const unit = { id: newId<UnitId>(), code: "noord", name: "Noord", level: "team" as const };
  const staff = Array.from({ length: people }, (_, i) => ({
    id: newId<PersonId>(),
    code: `p${i}`,
    name: `Persoon ${i}`,
    email: `p${i}@kade.example`,
    role: i === 0 ? ("manager" as const) : ("professional" as const),
    unitId: unit.id,
    activeFrom: "2025-01-01",
  }));
  const partner = { id: newId<PartnerId>(), code: "o1", name: "Anker", sector: "housing", proposed: false };
  const contact = { id: newId(), partnerId: partner.id, name: "Contact", email: "contact@anker.example" };
  const programmeId = newId<ProgrammeId>();
  const waveId = newId<WaveId>();
  const invite = (who: { personId: PersonId } | { partnerId: PartnerId; contactId: string }) => ({
    ...{ id: newId<ParticipationId>(), waveId, tokenHash: hashToken(newToken()), status: "invited" as const },
    ...who,
  });
  const participations = [
    ...staff.map(({ id }) => invite({ personId: id })),
    invite({ partnerId: partner.id, contactId: contact.id }),
  ];
  const units = database.forTenant(tenantId);
  const scope: JobScope = {
    tenant: { id: tenantId },
    clock,
    read: (work) => units.read(work),
    write: (work) => units.write(work),
  };
  await scope.write(async (repositories) => {
    await repositories.units.insertMany([{ ...unit, position: 0, archived: false }]);
    await repositories.people.insertMany(staff);
    await repositories.partners.insertMany([partner]);
    await repositories.partners.insertContacts([contact]);
    await repositories.programmes.insert({
      ...{ id: programmeId, name: "Verandering", status: "active", settings },
      ...{ instrumentVersion: "1.0", createdAt },
    });
    await repositories.waves.insert({
      ...{ id: waveId, programmeId, number: 1, title: "Meting 1", status: "open", seed: 5 },
      ...{ opensOn: "2026-11-10", closesOn: "2026-12-12", openedAt: clock.now() },
      frozen: {
        settings,
        instrument: instrumentDocument(buildInstrument(settings.topics)),
        units: [{ ...unit, parentId: null }],
        partners: [{ partnerId: partner.id, name: partner.name, sector: partner.sector }],
        readers: { consultants: [], coordinators: [{ name: "Anja Bos", email: "anja@kade.example" }] },
      },
    });
    await repositories.waves.insertMembers(
      waveId,
      staff.map(({ id, unitId, role }) => ({ personId: id, unitId, role })),
    );
    await repositories.participations.insertMany(participations, createdAt);
  });
  /** A step that has just begun. */
  const begin = async (kind: MailKind, to = participations.map(({ id }) => id), number = 1) => {
    const stepId = newId<FieldworkStepId>();
    await scope.write(async (repositories) => {
      const now = clock.now();
      await repositories.fieldworkSteps.insert({
        ...{ id: stepId, waveId, kind, number, dueAt: now, status: "running", startedAt: now },
        ...{ total: to.length, sent: 0, failed: 0 },
      });
      await enqueueMails(repositories, { stepId, to, notBefore: now });
    });
    return stepId;
  };
  const step = (id: FieldworkStepId) => scope.read(({ fieldworkSteps }) => fieldworkSteps.get(id));
  const counts = (id: FieldworkStepId) => scope.read(({ waveMails }) => waveMails.countsOfStep(id));
  return { tenantId, programmeId, waveId, staff, participations, scope, clock, begin, step, counts };
}

export type OutboxWorld = Awaited<ReturnType<typeof outboxWorld>>;
