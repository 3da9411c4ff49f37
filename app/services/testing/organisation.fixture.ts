import {
  fixedClock,
  type ProgrammeId,
  type Result,
  type TenantId,
  type UserId,
  type WaveId,
} from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { importFile } from "../import/import-file.server";
import { isProgrammeKind } from "../import/import-target.server";
import { type ImportKind } from "../import/column-names.server";
import { createProgramme } from "../programmes/create-programme.server";
import { type ProgrammeInput } from "../programmes/programme-input.server";
import { createWave } from "../waves/create-wave.server";
import { openWave } from "../waves/open-wave.server";

export const programmeForm: ProgrammeInput = {
  name: "In verandering",
  topics: ["market", "bureaucracy"],
  own: [],
  results: 5,
  sensitive: 8,
  openText: 10,
  nameLevel: "roles",
};

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A tenant that is led by a director, with nothing in it yet. */
export async function organisationIn(database: Database) {
  const tenantId = newId<TenantId>();
  const userId = newId<UserId>();
  const createdAt = new Date("2026-01-05T09:00:00Z");
  await database.control.write(async ({ tenants, users }) => {
    const locale = "nl" as const;
    await tenants.insert({ id: tenantId, slug: tenantId, name: "Kade", locale, isDemo: false, createdAt });
    await users.insert({
      id: userId,
      email: `${userId}@kade.example`,
      name: "Director",
      isOperator: false,
      createdAt,
    });
  });
  const forTenant = database.forTenant(tenantId);
  await forTenant.write(({ memberships }) => memberships.set(userId, "director"));
  const scopeOn = async (day: string) => {
    const clock = fixedClock(`${day}T10:00:00Z`);
    const scope = await openMemberScope(database, { userId, slug: tenantId, locale: (own) => own, clock });
    if (!scope) throw new Error("No scope");
    return scope;
  };
  const scope = await scopeOn("2026-03-02");
  return {
    tenantId,
    userId,
    forTenant,
    scope,
    scopeOn,
    /** Brings in a file as text. */
    bring: (kind: ImportKind, text: string, programmeId?: ProgrammeId) =>
      importFile(scope, {
        target: isProgrammeKind(kind) ? { kind, programmeId: programmeId ?? newId<ProgrammeId>() } : { kind },
        fileName: `${kind}.csv`,
        bytes: new TextEncoder().encode(text),
      }),
  };
}

export type Organisation = Awaited<ReturnType<typeof organisationIn>>;

/** Two teams, seven people (p1-p7; p1 manages), two partners (o1, o2). */
export async function fillRoster({ bring }: Organisation): Promise<void> {
  const people = Array.from({ length: 7 }, (_, i) => {
    const role = i === 0 ? "manager" : "professional";
    return `p${i + 1};Persoon ${i + 1};${role};${i < 4 ? "noord" : "zuid"};2025-01-01`;
  });
  valueOf(await bring("units", "code;valt onder;naam\nkade;;Kade\nnoord;kade;Noord\nzuid;kade;Zuid\n"));
  valueOf(await bring("people", ["code;naam;rol;team;in dienst", ...people].join("\n")));
  valueOf(await bring("partners", "code;naam;sector\no1;Corporatie;housing\no2;Gemeente;municipality\n"));
}

/** A programme with one wave in preparation. */
export async function draftWave({
  scope,
}: Organisation): Promise<{ programmeId: ProgrammeId; waveId: WaveId }> {
  const programmeId = valueOf(await createProgramme(scope, programmeForm));
  return { programmeId, waveId: valueOf(await createWave(scope, programmeId, { title: "Meting 1" }, 7)) };
}

/** A roster, a programme and an open wave. */
export async function openedWave(organisation: Organisation) {
  await fillRoster(organisation);
  const draft = await draftWave(organisation);
  valueOf(await openWave(organisation.scope, draft.waveId, { closesOn: "2026-03-27" }));
  return draft;
}
