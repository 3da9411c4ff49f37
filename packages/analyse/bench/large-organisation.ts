import {
  type Answers,
  asId,
  insideRoles,
  type InsideRole,
  type PersonId,
  type ProgrammeSettings,
  type Random,
  reactions,
  seededRandom,
  tieLevels,
  type UnitId,
  type UnitNode,
  type WaveId,
  type WaveMember,
} from "@vensterbank/core";
import { buildInstrument, defaultChangeTopics } from "@vensterbank/instrument";
import { type WaveNetwork, type WaveNode, type WaveTie } from "@vensterbank/network";
import { normalDraw } from "@vensterbank/stats";
import { type ScoringItem, scoringItems, type WaveData } from "@vensterbank/typology";
import type { AnsweredWave } from "../src/wave-documents/compute-wave-documents";

export interface LargeOrganisation {
  readonly people: number;
  readonly departments: number;
  readonly teams: number;
  readonly partners: number;
  readonly waves: number;
  /** Share that answers, on average. */
  readonly response: number;
  readonly seed: number;
}

/** What the product has to bear: 10,000 who answer, in 400 units, eight times. */
export const tenThousand: LargeOrganisation = {
  people: 12_000,
  departments: 40,
  teams: 360,
  partners: 120,
  waves: 8,
  response: 0.84,
  seed: 20_261_122,
};

const settings: ProgrammeSettings = {
  topics: defaultChangeTopics,
  thresholds: { results: 5, sensitive: 8, openText: 10 },
  nameLevel: "groups",
  cut: 3,
};

interface Person extends WaveMember {
  /** Where the person stands on both axes, in scale points; drifts a little from wave to wave. */
  readonly place: { internal: number; external: number };
}

/** An organisation that does not exist: units of unequal size, people who come and go, answers with noise, contacts nearby. */
export function largeOrganisation(size: LargeOrganisation): AnsweredWave[] {
  const random = seededRandom(size.seed);
  const units = unitsOf(size);
  const teams = units.filter(({ level }) => level === "team");
  // Sizes from a third to almost twice the mean.
  const weights = teams.map(() => 0.35 + 1.4 * random.next());
  const lean = new Map(units.map(({ id }) => [id, 0.45 * normalDraw(random)]));
  let born = 0;
  const newcomer = (unitId: UnitId): Person => {
    const of = (base: number) => base + (lean.get(unitId) ?? 0) + 0.7 * normalDraw(random);
    const role = roleOf(random);
    return {
      personId: asId<PersonId>(`p${born++}`),
      unitId,
      role,
      place: { internal: of(3.1), external: of(2.8) },
    };
  };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let staff = teams.flatMap(({ id }, index) =>
    Array.from({ length: Math.max(3, Math.round((size.people * weights[index]) / total)) }, () =>
      newcomer(id),
    ),
  );
  const items = scoringItems(buildInstrument(settings.topics));
  return Array.from({ length: size.waves }, (_, number): AnsweredWave => {
    if (number > 0)
      staff = staff.map((person) => {
        if (random.next() < 0.06) return newcomer(person.unitId);
        const drift = (value: number) => value + 0.04 + 0.15 * normalDraw(random);
        const { internal, external } = person.place;
        return { ...person, place: { internal: drift(internal), external: drift(external) } };
      });
    const answering = staff.filter(() => random.next() < size.response);
    const id = asId<WaveId>(`w${number + 1}`);
    const data: WaveData = {
      settings,
      seed: size.seed + number,
      units,
      frame: staff.map(({ personId, unitId, role }) => ({ personId, unitId, role })),
      responses: answering.map(({ personId, unitId, role, place }) => ({
        pseudonym: `s${personId}`,
        unitId,
        role,
        answers: answersOf(items, place, random),
      })),
      partners: size.partners,
      partnerResponses: Array.from({ length: Math.round(size.partners / 2) }, () => ({
        answers: partnerAnswers(items, random),
      })),
      items,
    };
    return { id, data, network: networkOf(id, staff, new Set(answering), { random, units, size }) };
  });
}

function unitsOf({ departments, teams }: LargeOrganisation): UnitNode[] {
  const unit = (code: string, parent: string | null, level: UnitNode["level"]): UnitNode => ({
    id: asId<UnitId>(code),
    parentId: parent === null ? null : asId<UnitId>(parent),
    code,
    name: code,
    level,
  });
  return [
    unit("org", null, "organisation"),
    ...Array.from({ length: departments }, (_, d) => [
      unit(`d${d}`, "org", "department"),
      ...Array.from({ length: teams })
        .map((_, t) => t)
        .filter((t) => t % departments === d)
        .map((t) => unit(`t${t}`, `d${d}`, "team")),
    ]).flat(),
  ];
}

/** Mostly professionals, as in the organisations that the product is for. */
function roleOf(random: Random): InsideRole {
  const draw = random.next();
  return insideRoles[draw < 0.005 ? 0 : draw < 0.06 ? 1 : draw < 0.85 ? 2 : 3];
}

/** A whole answer between the anchors; one in forty is missing. */
function answer({ lo, hi, reversed }: ScoringItem, place: number, random: Random): number | null {
  if (random.next() < 0.025) return null;
  const value = Math.min(hi, Math.max(lo, Math.round(place + 0.9 * normalDraw(random))));
  return reversed ? lo + hi - value : value;
}

function answersOf(items: readonly ScoringItem[], place: Person["place"], random: Random): Answers {
  const answers: Record<string, number | null> = {};
  for (const item of items) {
    if (item.side !== "inside") continue;
    const at = item.scale === "INT" ? place.internal : item.scale === "EXT" ? place.external : 2.6;
    answers[item.id] = answer(item, at, random);
  }
  for (const { key } of settings.topics)
    for (const question of ["exposure", "opportunity", "threat"])
      answers[`change.${key}.${question}`] = 1 + random.below(5);
  for (const time of ["now", "wished"]) {
    // Ten tokens of ten points, spread over the four portraits.
    const given = new Map(reactions.map((type) => [type, 0]));
    for (let token = 0; token < 10; token++) {
      const type = reactions[random.below(reactions.length)];
      given.set(type, (given.get(type) ?? 0) + 10);
    }
    for (const [type, points] of given) answers[`portrait.${time}.${type}`] = points;
  }
  return answers;
}

function partnerAnswers(items: readonly ScoringItem[], random: Random): Answers {
  const own = items.filter(({ side }) => side === "partner");
  return Object.fromEntries(own.map((item) => [item.id, answer(item, 2.7, random)]));
}

interface Surroundings {
  readonly random: Random;
  readonly units: readonly UnitNode[];
  readonly size: LargeOrganisation;
}

/** Four contacts in the own team, one in the department, now and then one elsewhere or with a partner. */
function networkOf(
  waveId: WaveId,
  staff: readonly Person[],
  answering: ReadonlySet<Person>,
  { random, units, size }: Surroundings,
): WaveNetwork {
  const departmentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const group = (key: (person: Person) => string) => {
    const groups = new Map<string, Person[]>();
    for (const person of staff) groups.set(key(person), [...(groups.get(key(person)) ?? []), person]);
    return (person: Person) => groups.get(key(person)) ?? [];
  };
  const team = group(({ unitId }) => unitId);
  const department = group(({ unitId }) => departmentOf.get(unitId) ?? "");
  const ties = new Map<string, WaveTie>();
  const tie = (from: string, to: string) => {
    if (from === to) return;
    const level = tieLevels[random.next() < 0.6 ? 0 : random.next() < 0.7 ? 1 : 2];
    const strength = ([1, 2, 3, 4] as const)[random.below(4)];
    ties.set(`${from} ${to} ${level}`, { from, to, level, strength, value: null });
  };
  const oneOf = (people: readonly Person[]) => people[random.below(people.length)].personId;
  for (const person of answering) {
    const { personId } = person;
    for (let k = 0; k < 4; k++) tie(personId, oneOf(team(person)));
    if (random.next() < 0.9) tie(personId, oneOf(department(person)));
    if (random.next() < 0.4) tie(personId, oneOf(staff));
    if (random.next() < 0.3) tie(personId, `o${random.below(size.partners)}`);
  }
  const people = staff.map((person): WaveNode => ({
    id: person.personId,
    kind: "person",
    role: person.role,
    unitId: person.unitId,
    sector: null,
    responded: answering.has(person),
  }));
  const partners = Array.from({ length: size.partners }, (_, index): WaveNode => ({
    id: `o${index}`,
    kind: "partner",
    role: "partner",
    unitId: null,
    sector: "welfare",
    responded: false,
  }));
  return { waveId, levels: tieLevels, nodes: [...people, ...partners], ties: [...ties.values()] };
}
