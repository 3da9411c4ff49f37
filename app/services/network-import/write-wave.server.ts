import { randomInt } from "node:crypto";
import {
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type WaveId,
  type WavePartner,
} from "@vensterbank/core";
import {
  type FrozenWave,
  type ImportedWave,
  type NewRelationReport,
  type NewTie,
  newId,
  randomId,
  type TenantRepositories,
} from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { type NetworkPlan, type PlannedWave } from "./plan-network.server";
import { type PlannedUnits } from "./plan-units.server";

/** Ids of people and partners by key of the file. */
export interface NetworkEnds {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly partners: ReadonlyMap<string, PartnerId>;
}

interface WriteWave {
  readonly programmeId: ProgrammeId;
  readonly number: number;
  readonly plan: NetworkPlan;
  readonly wave: PlannedWave;
  /** What is the same in all of them. */
  readonly frozen: Pick<FrozenWave, "settings" | "instrument" | "units">;
  readonly origin: Pick<ImportedWave, "files" | "importedOn">;
  readonly ends: NetworkEnds;
  readonly units: PlannedUnits;
}

/** One wave of a network: closed on its own day, with who was there, who answered and what they said. */
export async function writeWave(
  repositories: TenantRepositories,
  scope: MemberScope,
  { programmeId, number, plan, wave, frozen, origin, ends, units }: WriteWave,
): Promise<void> {
  const { waves, relations } = repositories;
  const waveId = newId<WaveId>();
  const here = new Set(wave.partners);
  const partners = plan.partners
    .filter(({ key }) => here.has(key))
    .map(({ key, name, sector }): WavePartner => ({
      partnerId: required(ends.partners.get(key)),
      name,
      sector,
    }));
  const moment = new Date(`${wave.date}T12:00:00Z`);
  await waves.insert({
    id: waveId,
    programmeId,
    number,
    title: wave.title,
    status: "closed",
    opensOn: wave.date,
    closesOn: wave.date,
    openedAt: moment,
    closedAt: moment,
    seed: randomInt(2 ** 31 - 1),
    frozen: { ...frozen, partners, imported: { levels: wave.levels, ...origin } },
  });
  const inside = new Set(wave.people);
  await waves.insertMembers(
    waveId,
    plan.people
      .filter(({ key }) => inside.has(key))
      .map(({ key, unit, role }) => ({
        personId: required(ends.people.get(key)),
        unitId: required(units.idOf.get(unit)),
        role,
      })),
  );
  await waves.insertPartners(waveId, partners);
  await relations.insertReports(reportsOf(waveId, wave, ends));
  await relations.insertTies(tiesOf(waveId, wave, ends));
  await enqueueComputation(repositories, scope.clock, waveId);
}

function reportsOf(waveId: WaveId, { answered, ties }: PlannedWave, ends: NetworkEnds): NewRelationReport[] {
  const naming = new Set(ties.map(({ from }) => from));
  return inRandomOrder(
    [...answered].map((key) => ({
      id: randomId(),
      waveId,
      senderPersonId: ends.people.get(key) ?? null,
      senderPartnerId: ends.partners.get(key) ?? null,
      status: naming.has(key) ? ("answered" as const) : ("nobody" as const),
    })),
  );
}

function tiesOf(waveId: WaveId, { ties }: PlannedWave, ends: NetworkEnds): NewTie[] {
  return inRandomOrder(
    ties.map(({ from, to, level, strength }) => ({
      id: randomId(),
      waveId,
      fromPersonId: ends.people.get(from) ?? null,
      fromPartnerId: ends.partners.get(from) ?? null,
      toPersonId: ends.people.get(to) ?? null,
      toPartnerId: ends.partners.get(to) ?? null,
      level,
      strength,
      value: null,
      source: "roster" as const,
    })),
  );
}

/** Their ids are random: the order of writing tells nothing of the order in the file. */
function inRandomOrder<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of what the plan itself brought along. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A network refers to something that it does not hold");
  return value;
}
