import { randomBytes, randomInt } from "node:crypto";
import {
  asId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type ProgrammeSettings,
  type WaveId,
  type WavePartner,
} from "@vensterbank/core";
import {
  type FrozenWave,
  type NewRelationReport,
  type NewTie,
  newId,
  randomId,
  type TenantRepositories,
} from "@vensterbank/db";
import { buildInstrument, instrumentDocument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { enqueueComputation } from "../jobs/enqueue-computation.server";
import { todayOf } from "../today.server";
import { freeCodes } from "./free-codes.server";
import { matchRoster, type Roster, type RosterMatch } from "./match-roster.server";
import { type matchRules } from "./network-choices.server";
import { type NetworkPlan, type PlannedWave } from "./plan-network.server";
import { planUnits, type PlannedUnits } from "./plan-units.server";

interface WriteNetwork {
  /** Of the programme that comes of it. */
  readonly id: ProgrammeId;
  readonly plan: NetworkPlan;
  readonly match: (typeof matchRules)[number];
  readonly settings: ProgrammeSettings;
  readonly roster: Roster;
  readonly files: readonly string[];
}

interface Ends {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly partners: ReadonlyMap<string, PartnerId>;
}

/** Writes a network as a programme of its own with closed waves, whose outcome is asked for; one unit of work. */
export async function writeNetwork(
  repositories: TenantRepositories,
  scope: MemberScope,
  { id, plan, match, settings, roster, files }: WriteNetwork,
): Promise<void> {
  const { programmes, units } = repositories;
  const known = matchRoster(plan, match, roster);
  const code = freeCodes(id, roster);
  const unitPlan = planUnits(plan, known.units, {
    rows: roster.units,
    own: match !== "none",
    codeOf: code.unit,
  });
  await programmes.insert({
    id,
    name: plan.name,
    status: "active",
    settings,
    instrumentVersion: buildInstrument(settings.topics).version,
    createdAt: scope.clock.now(),
  });
  await programmes.insertKey(id, randomBytes(32).toString("hex"));
  await units.insertMany(unitPlan.added);
  const ends: Ends = {
    people: await writePeople(repositories, plan, {
      known,
      units: unitPlan,
      code: code.node,
      today: todayOf(scope.clock),
    }),
    partners: await writePartners(repositories, plan, known, code.node),
  };
  const frozen: FrozenWave = {
    settings,
    instrument: instrumentDocument(buildInstrument(settings.topics)),
    units: unitPlan.tree,
    partners: [],
    imported: { levels: plan.levels, files, importedOn: todayOf(scope.clock) },
  };
  for (const [index, wave] of plan.waves.entries())
    await writeWave(repositories, scope, {
      id,
      number: index + 1,
      plan,
      wave,
      frozen,
      ends,
      units: unitPlan,
    });
}

/** New people were there in the past only, so that nobody asks them anything; who is on the list stays as they are. */
async function writePeople(
  { people }: TenantRepositories,
  plan: NetworkPlan,
  {
    known,
    units,
    code,
    today,
  }: {
    readonly known: RosterMatch;
    readonly units: PlannedUnits;
    readonly code: (key: string) => string;
    readonly today: string;
  },
): Promise<Ends["people"]> {
  const yesterday = dayBefore(today);
  const days = plan.waves.map(({ date }) => (date < yesterday ? date : yesterday));
  const idOf = new Map(known.people);
  const fresh = plan.people.filter(({ key }) => !idOf.has(key));
  for (const { key } of fresh) idOf.set(key, newId<PersonId>());
  await people.insertMany(
    fresh.map(({ key, name, role, unit }) => ({
      id: required(idOf.get(key)),
      code: code(key),
      name,
      email: null,
      role,
      unitId: required(units.idOf.get(unit)),
      activeFrom: days[0],
      activeTo: days[days.length - 1],
    })),
  );
  return idOf;
}

/** New partners come as proposed: they take part in nothing before somebody has taken them into the list. */
async function writePartners(
  { partners }: TenantRepositories,
  plan: NetworkPlan,
  known: RosterMatch,
  code: (key: string) => string,
): Promise<Ends["partners"]> {
  const idOf = new Map(known.partners);
  const fresh = plan.partners.filter(({ key }) => !idOf.has(key));
  for (const { key } of fresh) idOf.set(key, newId<PartnerId>());
  await partners.insertMany(
    fresh.map(({ key, name, sector }) => ({
      id: required(idOf.get(key)),
      code: code(key),
      name,
      sector,
      proposed: true,
    })),
  );
  return idOf;
}

interface WriteWave {
  readonly id: ProgrammeId;
  readonly number: number;
  readonly plan: NetworkPlan;
  readonly wave: PlannedWave;
  readonly frozen: FrozenWave;
  readonly ends: Ends;
  readonly units: PlannedUnits;
}

async function writeWave(
  repositories: TenantRepositories,
  scope: MemberScope,
  { id, number, plan, wave, frozen, ends, units }: WriteWave,
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
    programmeId: id,
    number,
    title: wave.title,
    status: "closed",
    opensOn: wave.date,
    closesOn: wave.date,
    openedAt: moment,
    closedAt: moment,
    seed: randomInt(2 ** 31 - 1),
    frozen: { ...frozen, partners },
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
  await enqueueComputation(repositories, scope.clock, asId<WaveId>(waveId));
}

function reportsOf(waveId: WaveId, { answered, ties }: PlannedWave, ends: Ends): NewRelationReport[] {
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

function tiesOf(waveId: WaveId, { ties }: PlannedWave, ends: Ends): NewTie[] {
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

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Of what the plan itself brought along. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A network refers to something that it does not hold");
  return value;
}
