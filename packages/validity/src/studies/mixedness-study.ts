import { type Random, seededRandom } from "@vensterbank/core";
import {
  defaultAnchors,
  mixednessResult,
  type PerAxis,
  pointsOf,
  scoreWaveData,
  type ScoredWaveData,
} from "@vensterbank/typology";
import { type AnswerModel, answerModel } from "../population/answer-model";
import { betweenTeams, drawStaff, drawTeams, type Staff, type Team, traitSd } from "../population/staff";
import { cut, waveOf } from "../population/wave-of";

/** What the people of a group are really like. */
export type Spread =
  /** Everybody the same: only measurement error sets them apart. */
  | "none"
  /** Everybody the same within the team, in an organisation whose teams differ. */
  | "none-within-teams"
  /** One continuous population, spread as in the other studies. */
  | "continuous"
  /** Two camps, one on either side of the internal cut. */
  | "two-camps";

export interface MixednessCondition {
  readonly spread: Spread;
  /** Size of the group that the statement is about. */
  readonly people: number;
  readonly centre: PerAxis<number>;
}

export interface MixednessFindings {
  readonly condition: MixednessCondition;
  readonly n: number;
  /** Groups said to be divided, to be hybrid; groups whose people differ more than the noise expectation. */
  readonly divided: number;
  readonly hybrid: number;
  readonly aboveNoise: number;
}

const onALine = { internal: cut, external: cut + 0.8 };

export const mixednessConditions: readonly MixednessCondition[] = [
  { spread: "none", people: 60, centre: onALine },
  { spread: "none-within-teams", people: 12, centre: onALine },
  { spread: "continuous", people: 60, centre: { internal: cut, external: cut } },
  { spread: "continuous", people: 60, centre: { internal: cut + 0.8, external: cut + 0.8 } },
  { spread: "continuous", people: 60, centre: onALine },
  { spread: "two-camps", people: 60, centre: onALine },
];

/** How far either camp stands from the internal cut, scale points. */
const campDistance = 1;
const teamsPerOrganisation = 20;

export function studyMixedness(
  condition: MixednessCondition,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
): MixednessFindings {
  const random = seededRandom(seed);
  const model = answerModel(6);
  const anchors = { ...defaultAnchors(cut, 1, 5), lo: 1, hi: 5 };
  let [n, divided, hybrid, aboveNoise] = [0, 0, 0, 0];
  while (n < repetitions) {
    const staff = drawGroup(condition, model, random);
    const wave = scoreWaveData(waveOf(staff, staff.people, model, random));
    for (const people of groupsOf(wave, condition.spread)) {
      const result = mixednessResult(
        pointsOf(people),
        { estimated: wave.sem2, largest: wave.sem2Largest },
        anchors,
        seed + n,
      );
      n += 1;
      divided += Number(result?.divided);
      hybrid += Number(result?.hybrid);
      aboveNoise += Number(result?.noise && result.between > result.noise.p95);
    }
  }
  return { condition, n, divided, hybrid, aboveNoise };
}

function drawGroup(
  { spread, people, centre }: MixednessCondition,
  model: AnswerModel,
  random: Random,
): Staff {
  switch (spread) {
    case "none":
      return drawStaff([{ size: people, centre }], model, random, 0);
    case "none-within-teams":
      return drawStaff(differingTeams(people, centre, random), model, random, 0);
    case "continuous":
      return drawStaff(drawTeams(people, Math.round(people / 12), centre, random), model, random);
    case "two-camps":
      return drawStaff(camps(people, centre), model, random, traitSd / 3);
  }
}

/** The team of interest first, the others spread like people so that the scale is as reliable as elsewhere. */
function differingTeams(size: number, centre: PerAxis<number>, random: Random): Team[] {
  const others = drawTeams(size * teamsPerOrganisation, teamsPerOrganisation, centre, random);
  const far = 1 / Math.sqrt(betweenTeams);
  return [
    { size, centre },
    ...others.map(({ centre: at }) => ({
      size,
      centre: {
        internal: centre.internal + far * (at.internal - centre.internal),
        external: centre.external + far * (at.external - centre.external),
      },
    })),
  ];
}

function camps(people: number, { internal, external }: PerAxis<number>): Team[] {
  const half = Math.round(people / 2);
  return [
    { size: half, centre: { internal: internal - campDistance, external } },
    { size: people - half, centre: { internal: internal + campDistance, external } },
  ];
}

function groupsOf(wave: ScoredWaveData, spread: Spread) {
  if (spread !== "none-within-teams") return [wave.respondents];
  return [wave.respondents.filter(wave.groups.teams[0].has)];
}
