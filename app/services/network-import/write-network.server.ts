import { randomBytes } from "node:crypto";
import { type PartnerId, type PersonId, type ProgrammeId, type ProgrammeSettings } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";
import { buildInstrument, instrumentDocument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { usualLastDay } from "../programmes/last-day.server";
import { todayOf } from "../today.server";
import { freeCodes } from "./free-codes.server";
import { matchRoster, type Roster, type RosterMatch } from "./match-roster.server";
import { type matchRules } from "./network-choices.server";
import { type NetworkPlan } from "./plan-network.server";
import { planUnits, type PlannedUnits } from "./plan-units.server";
import { type NetworkEnds, required, writeWave } from "./write-wave.server";

interface WriteNetwork {
  /** Of the programme that comes of it. */
  readonly id: ProgrammeId;
  readonly plan: NetworkPlan;
  readonly match: (typeof matchRules)[number];
  readonly settings: ProgrammeSettings;
  readonly roster: Roster;
  readonly files: readonly string[];
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
    endsOn: usualLastDay(todayOf(scope.clock)),
  });
  await programmes.insertKey(id, randomBytes(32).toString("hex"));
  await units.insertMany(unitPlan.added);
  const ends: NetworkEnds = {
    people: await writePeople(repositories, plan, {
      known,
      units: unitPlan,
      code: code.node,
      today: todayOf(scope.clock),
    }),
    partners: await writePartners(repositories, plan, known, code.node),
  };
  const frozen = {
    settings,
    instrument: instrumentDocument(buildInstrument(settings.topics)),
    units: unitPlan.tree,
  };
  const origin = { files, importedOn: todayOf(scope.clock) };
  for (const [index, wave] of plan.waves.entries())
    await writeWave(repositories, scope, {
      programmeId: id,
      number: index + 1,
      plan,
      wave,
      frozen,
      origin,
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
): Promise<NetworkEnds["people"]> {
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
): Promise<NetworkEnds["partners"]> {
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

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
