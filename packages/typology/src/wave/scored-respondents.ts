import { type Answers, type UnitId, type WaveMember } from "@vensterbank/core";
import { type PerAxis, perAxis } from "../axes";
import { type Point } from "../position/point";
import { type Keyed } from "../scoring/keyed-answer";
import { scaleReliability } from "../scoring/scale-reliability";
import { scaleScore, type ScoringRule } from "../scoring/scale-score";
import { type InsideResponse, type WaveData } from "../wave-data";
import { type ReliabilityResult } from "../wave-result";
import { scoringSets, type ScoringSets } from "./scoring-sets";
import { type WaveGroup, waveGroups, type WaveGroups } from "./wave-groups";

/** A response with its scores on the axes and the confusion marker. */
export interface ScoredRespondent extends InsideResponse {
  readonly score: PerAxis<number | null>;
  readonly point: Point | null;
}

/** A wave ready to be computed on, in an order that does not depend on the order of the input. */
export interface ScoredWaveData {
  readonly data: WaveData;
  readonly sets: ScoringSets;
  readonly groups: WaveGroups;
  readonly respondents: readonly ScoredRespondent[];
  readonly partners: readonly Answers[];
  readonly reliability: PerAxis<ReliabilityResult>;
  readonly sem2: PerAxis<number | null>;
  /** The same at the lower end of the interval of reliability. */
  readonly sem2Largest: PerAxis<number | null>;
}

export function scoreWaveData(data: WaveData): ScoredWaveData {
  const sets = scoringSets(data.items);
  const respondents = [...data.responses]
    .sort((a, b) => compare(a.pseudonym, b.pseudonym))
    .map((response) => {
      const score = perAxis((axis) => scaleScore(sets.axis[axis], response.answers));
      return { ...response, score, point: pointOf(score) };
    });
  const reliability = perAxis((axis) => scaleReliability(sets.axis[axis], answersOf(respondents)));
  return {
    data,
    sets,
    groups: waveGroups(data.units, [...data.frame, ...data.responses]),
    respondents,
    partners: canonical(data.partnerResponses.map((response) => response.answers)),
    reliability,
    sem2: perAxis((axis) => reliability[axis].sem2),
    sem2Largest: perAxis((axis) => largestSem2(reliability[axis])),
  };
}

/** s²(1 − α) with the lower end of α's interval; an α below 0 leaves nothing but error. */
function largestSem2({ alpha, feldt95, sem2 }: ReliabilityResult): number | null {
  if (alpha === null || sem2 === null || alpha >= 1) return sem2;
  const spread = sem2 / (1 - alpha);
  return spread * (1 - Math.max(0, feldt95?.[0] ?? 0));
}

export function answersOf(people: readonly { readonly answers: Answers }[]): Answers[] {
  return people.map((person) => person.answers);
}

export function pointOf({ internal, external }: PerAxis<number | null>): Point | null {
  return internal === null || external === null ? null : { internal, external };
}

/** People with a score on both axes: those whom a position is about. */
export function withPoint(people: readonly ScoredRespondent[]): ScoredRespondent[] {
  return people.filter(({ point }) => point !== null);
}

/** Scores of some people on some items; people without a score are left out. */
export function scoresOf(
  items: readonly Keyed[],
  people: readonly { readonly answers: Answers }[],
  rule?: ScoringRule,
): number[] {
  return people.map((person) => scaleScore(items, person.answers, rule)).filter((score) => score !== null);
}

export function respondentsIn(wave: ScoredWaveData, group: WaveGroup): readonly ScoredRespondent[] {
  return membershipOf(wave, group).respondents;
}

/**
 * Entitled in a group. Respondents may correct their unit, so that more can answer in one than it had on the list; then
 * those who answered are the group.
 */
export function invitedIn(wave: ScoredWaveData, group: WaveGroup): number {
  const { entitled, respondents } = membershipOf(wave, group);
  return Math.max(entitled.length, respondents.length);
}

/** Everybody on the list of a group, whoever answered. */
export function entitledIn(wave: ScoredWaveData, group: WaveGroup): readonly WaveMember[] {
  return membershipOf(wave, group).entitled;
}

interface Membership {
  readonly respondents: readonly ScoredRespondent[];
  readonly entitled: readonly WaveMember[];
}

// Who is in a group is asked for every figure of it, and looking everybody up takes long in a large organisation.
const memberships = new WeakMap<ScoredWaveData, WeakMap<WaveGroup, Membership>>();

function membershipOf(wave: ScoredWaveData, group: WaveGroup): Membership {
  const ofWave = memberships.get(wave) ?? new WeakMap<WaveGroup, Membership>();
  memberships.set(wave, ofWave);
  const known = ofWave.get(group) ?? {
    respondents: wave.respondents.filter(group.has),
    entitled: wave.data.frame.filter(group.has),
  };
  ofWave.set(group, known);
  return known;
}

const units = new WeakMap<ScoredWaveData, Map<UnitId, Membership>>();
const nobody: Membership = { respondents: [], entitled: [] };

/** Who stands in a unit itself, not in one below it. */
export function directlyIn(wave: ScoredWaveData, unit: UnitId): Membership {
  const known = units.get(wave) ?? byUnit(wave);
  units.set(wave, known);
  return known.get(unit) ?? nobody;
}

function byUnit({ respondents, data }: ScoredWaveData): Map<UnitId, Membership> {
  const found = new Map<UnitId, { respondents: ScoredRespondent[]; entitled: WaveMember[] }>();
  const of = (unit: UnitId) => {
    const known = found.get(unit) ?? { respondents: [], entitled: [] };
    found.set(unit, known);
    return known;
  };
  for (const person of respondents) of(person.unitId).respondents.push(person);
  for (const member of data.frame) of(member.unitId).entitled.push(member);
  return found;
}

function canonical(all: readonly Answers[]): Answers[] {
  const key = (answers: Answers) => JSON.stringify(Object.entries(answers).sort(([a], [b]) => compare(a, b)));
  return [...all].sort((a, b) => compare(key(a), key(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
