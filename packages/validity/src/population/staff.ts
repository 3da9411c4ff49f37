import { type Random } from "@vensterbank/core";
import { normalDraw } from "@vensterbank/stats";
import { axes, type PerAxis, perAxis } from "@vensterbank/typology";
import { type AnswerModel } from "./answer-model";

/** Spread of people's traits in scale points: with the slips of the answer model α is about .78 on six items. */
export const traitSd = 0.76;
/** Share of the variance of traits that lies between teams. */
export const betweenTeams = 0.115;
/** Correlation of the two axes over people and over teams. */
export const axesCorrelation = 0.4;

export interface Person {
  readonly id: string;
  readonly team: number;
  readonly trait: PerAxis<number>;
  /** On the scale of the answers. */
  readonly trueScore: PerAxis<number>;
}

export interface Team {
  readonly size: number;
  /** Mean trait of its people. */
  readonly centre: PerAxis<number>;
}

export interface Staff {
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
}

/** People around the centre of their team. @param sd spread of traits within teams, scale points */
export function drawStaff(
  teams: readonly Team[],
  model: AnswerModel,
  random: Random,
  sd = traitSd * Math.sqrt(1 - betweenTeams),
): Staff {
  const people = teams.flatMap(({ size, centre }, team) =>
    Array.from({ length: size }, (_, i) => person(`${team}-${i}`, team, around(centre, sd, random), model)),
  );
  return { teams, people };
}

/** Teams of one organisation: between half and one and a half times as large as the average, around one centre. */
export function drawTeams(staff: number, count: number, centre: PerAxis<number>, random: Random): Team[] {
  const edge = (team: number) => {
    const t = team / count;
    return Math.round(staff * (0.5 * t + 0.5 * t * t));
  };
  return Array.from({ length: count }, (_, team) => ({
    size: edge(team + 1) - edge(team),
    centre: around(centre, traitSd * Math.sqrt(betweenTeams), random),
  }));
}

/** The same people after a movement of their traits. */
export function movedStaff(staff: Staff, by: PerAxis<number>, model: AnswerModel): Staff {
  return {
    teams: staff.teams,
    people: staff.people.map(({ id, team, trait }) =>
      person(
        id,
        team,
        { internal: trait.internal + by.internal, external: trait.external + by.external },
        model,
      ),
    ),
  };
}

/** Mean true score: what the position of a group estimates. */
export function meanTrueScore(people: readonly Person[]): PerAxis<number> {
  return perAxis((axis) => people.reduce((sum, one) => sum + one.trueScore[axis], 0) / people.length);
}

/** A centre anywhere within `range` scale points of the cut on both axes, everywhere as likely. */
export function uniformCentre(cut: number, range: number, random: Random): PerAxis<number> {
  return perAxis(() => cut + range * (2 * random.next() - 1));
}

function person(id: string, team: number, trait: PerAxis<number>, model: AnswerModel): Person {
  return { id, team, trait, trueScore: perAxis((axis) => model.trueScore(trait[axis])) };
}

function around(centre: PerAxis<number>, sd: number, random: Random): PerAxis<number> {
  const [first, second] = axes.map(() => normalDraw(random));
  const other = axesCorrelation * first + Math.sqrt(1 - axesCorrelation ** 2) * second;
  return { internal: centre.internal + sd * first, external: centre.external + sd * other };
}
