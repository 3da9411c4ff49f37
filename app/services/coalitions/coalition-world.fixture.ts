import {
  asId,
  fixedClock,
  type MemberRole,
  type NameLevel,
  type ProgrammeId,
  type ResultId,
  seededRandom,
  tieLevels,
  type UserId,
  type WaveId,
} from "@vensterbank/core";
import { type Database, newId, type NewTie } from "@vensterbank/db";
import {
  computeNetworkResult,
  defaultNetworkSettings,
  type NetworkResult,
  type WaveNetwork,
} from "@vensterbank/network";
import { type MemberScope, openMemberScope } from "../../http/scope/member-scope.server";
import { createProgramme } from "../programmes/create-programme.server";
import { updateProgramme } from "../programmes/update-programme.server";
import { contentHash } from "@vensterbank/analyse";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type Organisation, organisationIn, programmeForm, valueOf } from "../testing/organisation.fixture";
import { createWave } from "../waves/create-wave.server";
import { openWave } from "../waves/open-wave.server";

/** Two teams stay below the threshold of five: `west` has four people, `oost` ten of whom four answer. */
const teams = { noord: 12, zuid: 12, oost: 10, west: 4 };
const silent = ["oost1", "oost2", "oost3", "oost4", "oost5", "oost6"];
/** Answered the first time only, so that some relations cannot be known the second time. */
const silentLater = "zuid5";
const quick = { ...defaultNetworkSettings, permutations: 40, rewirings: 40, restarts: 10 };

export interface CoalitionWorld {
  readonly programmeId: ProgrammeId;
  readonly waves: readonly WaveId[];
  /** Of people and partners. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  scopeOf(role: MemberRole): Promise<MemberScope>;
  readonly organisation: Organisation;
}

export interface CoalitionWorldOptions {
  /** The last wave may stay unpublished. */
  readonly lastStatus?: "closed" | "published";
  /** What the second wave promises about names, if something else. */
  readonly laterLevel?: NameLevel;
  /** Of the first wave, how many answered; all but the silent when left out. */
  readonly firstAnswers?: number;
  /** Of the partners, how many answered in each wave; all but the last when left out. */
  readonly partnerAnswers?: number;
}

/** An organisation with two measured waves, under one promise about names unless the second is given another. */
export async function coalitionWorld(
  database: Database,
  nameLevel: NameLevel,
  {
    lastStatus = "published",
    laterLevel = nameLevel,
    firstAnswers = Infinity,
    partnerAnswers = 6,
  }: CoalitionWorldOptions = {},
): Promise<CoalitionWorld> {
  const organisation = await organisationIn(database);
  const { scope, bring, forTenant } = organisation;
  const people = Object.entries(teams).flatMap(([team, count]) =>
    Array.from({ length: count }, (_, i) => {
      const code = `${team}${i + 1}`;
      return `${code};Mens ${code} Geheim;${i === 0 ? "manager" : "professional"};${team};2025-01-01`;
    }),
  );
  const units = Object.keys(teams).map((team) => `${team};kade;Team ${team}`);
  valueOf(await bring("units", ["code;valt onder;naam", "kade;;Kade", ...units].join("\n")));
  valueOf(await bring("people", ["code;naam;rol;team;in dienst", ...people].join("\n")));
  const partners = Array.from(
    { length: 7 },
    (_, i) => `o${i};Partner ${i} Geheim;${i < 6 ? "housing" : "police"}`,
  );
  valueOf(await bring("partners", ["code;naam;sector", ...partners].join("\n")));
  const programmeId = valueOf(await createProgramme(scope, { ...programmeForm, nameLevel }));
  const waves: WaveId[] = [];
  for (const number of [1, 2]) {
    const day = `2026-0${number + 2}-02`;
    const promise = { ...programmeForm, nameLevel: number === 1 ? nameLevel : laterLevel };
    valueOf(await updateProgramme(scope, programmeId, promise));
    const waveId = valueOf(await createWave(scope, programmeId, { title: `Meting ${number}` }, number));
    valueOf(await openWave(await organisation.scopeOn(day), waveId, { closesOn: `2026-0${number + 2}-27` }));
    waves.push(waveId);
    await forTenant.write(async (repositories) => {
      const found = await ends(repositories, waveId, number, {
        people: number === 1 ? firstAnswers : Infinity,
        partners: partnerAnswers,
      });
      await repositories.relations.insertReports(reports(found, waveId));
      await repositories.relations.insertTies(ties(found, waveId, number));
      await repositories.waves.changeStatus(waveId, "open", "closed");
      if (number === 1 || lastStatus === "published")
        await repositories.waves.changeStatus(waveId, "closed", "published");
    });
    await storeResult(organisation, waves);
  }
  const known = await forTenant.read(async (repositories) => [
    ...(await repositories.people.list()),
    ...(await repositories.partners.list()),
  ]);
  return {
    programmeId,
    waves,
    ids: known.map(({ id }) => id),
    names: known.map(({ name }) => name),
    organisation,
    scopeOf: (role) => scopeOf(database, organisation, role),
  };
}

type Repositories = Parameters<Parameters<Organisation["forTenant"]["write"]>[0]>[0];

type Ends = Awaited<ReturnType<typeof ends>>;

async function ends(
  { waves, people, partners }: Repositories,
  waveId: WaveId,
  number: number,
  most: { readonly people: number; readonly partners: number },
) {
  const quiet = number === 1 ? silent : [...silent, silentLater];
  const roster = new Map((await people.list()).map(({ id, code }) => [id, code]));
  const codes = new Map((await partners.list()).map(({ id, code }) => [id, code]));
  return {
    people: (await waves.listMembers(waveId)).map(({ personId, unitId }, place) => ({
      id: personId,
      unitId,
      answers: place < most.people && !quiet.includes(roster.get(personId) ?? ""),
    })),
    partners: (await waves.listPartners(waveId)).map(({ partnerId }) => ({
      id: partnerId,
      // The seventh never answers.
      answers: Number(codes.get(partnerId)?.slice(1)) < most.partners,
    })),
  };
}

function reports({ people, partners }: Ends, waveId: WaveId) {
  const row = { waveId, status: "answered" as const, senderPersonId: null, senderPartnerId: null };
  return [
    ...people.filter(({ answers }) => answers).map(({ id }) => ({ ...row, id: newId(), senderPersonId: id })),
    ...partners
      .filter(({ answers }) => answers)
      .map(({ id }) => ({ ...row, id: newId(), senderPartnerId: id })),
  ];
}

/** Many ties within a team, a few across, some with partners in both directions. */
function ties({ people, partners }: Ends, waveId: WaveId, number: number): NewTie[] {
  const random = seededRandom(number);
  const none = { fromPersonId: null, fromPartnerId: null, toPersonId: null, toPartnerId: null };
  const tie = (between: Partial<NewTie>): NewTie => ({
    ...none,
    id: newId(),
    waveId,
    level: tieLevels[random.below(3)],
    strength: 1 + random.below(4),
    value: null,
    source: "roster",
    ...between,
  });
  const made: NewTie[] = [];
  for (const from of people.filter(({ answers }) => answers)) {
    for (const to of people)
      if (from.id !== to.id && random.next() < (from.unitId === to.unitId ? 0.5 : 0.03))
        made.push(tie({ fromPersonId: from.id, toPersonId: to.id }));
    for (const { id, answers } of partners) {
      if (random.next() < 0.15) made.push(tie({ fromPersonId: from.id, toPartnerId: id }));
      if (answers && random.next() < 0.1) made.push(tie({ fromPartnerId: id, toPersonId: from.id }));
    }
  }
  return made;
}

async function storeResult({ forTenant }: Organisation, waves: readonly WaveId[]): Promise<void> {
  const { networks, earlier } = await forTenant.read(async (repositories) => {
    const networks: WaveNetwork[] = [];
    const earlier: NetworkResult[] = [];
    for (const id of waves) {
      networks.push(await loadWaveNetwork(repositories, id));
      const row = await repositories.results.latest(id, "network");
      if (row) earlier.push(row.document as NetworkResult);
    }
    return { networks, earlier };
  });
  const document = computeNetworkResult(networks, earlier, quick);
  const waveId = waves[waves.length - 1];
  const computedAt = new Date("2026-05-01");
  await forTenant.write(({ results }) =>
    results.append({
      id: asId<ResultId>(newId()),
      waveId,
      kind: "network",
      document,
      contentHash: contentHash(document),
      computedAt,
    }),
  );
}

async function scopeOf(database: Database, { tenantId, forTenant }: Organisation, role: MemberRole) {
  const userId = newId<UserId>();
  const email = `${userId}@kade.example`;
  await database.control.write(({ users }) =>
    users.insert({ id: userId, email, name: role, isOperator: false, createdAt: new Date("2026-01-01") }),
  );
  await forTenant.write(({ memberships }) => memberships.set(userId, role));
  const scope = await openMemberScope(database, {
    userId,
    slug: tenantId,
    locale: (own) => own,
    clock: fixedClock("2026-05-02T10:00:00Z"),
  });
  if (!scope) throw new Error("No scope");
  return scope;
}
