import {
  calibrationConditions,
  fewWeighted,
  randomResponse,
  selectiveResponse,
  unevenResponse,
  type ValidityPlan,
} from "./plan";
import { type ChangeFindings, studyChange } from "./studies/change-study";
import { type HardTypeFindings, studyHardTypes } from "./studies/hard-type-study";
import { mixednessConditions, type MixednessFindings, studyMixedness } from "./studies/mixedness-study";
import { type PortraitFindings, studyPortraits } from "./studies/portrait-study";
import { type PositionCondition, type PositionFindings, studyPositions } from "./studies/position-study";
import { type SmallTeamFindings, studySmallTeams } from "./studies/small-team-study";

export interface ValidityFindings {
  readonly plan: ValidityPlan;
  readonly random: readonly PositionFindings[];
  readonly uneven: readonly PositionFindings[];
  readonly selective: readonly PositionFindings[];
  readonly calibration: readonly PositionFindings[];
  readonly fewWeighted: readonly PositionFindings[];
  readonly smallTeams: readonly SmallTeamFindings[];
  readonly change: readonly ChangeComparison[];
  readonly hardTypes: readonly HardTypeFindings[];
  readonly mixedness: readonly MixednessFindings[];
  readonly portraits: readonly PortraitFindings[];
}

/** Two waves without any change, and two with a movement as large as the detectable change found there. */
export interface ChangeComparison {
  readonly still: ChangeFindings;
  readonly moved: ChangeFindings;
}

export const smallTeamAnswers = [3, 5, 7, 10, 12] as const;
export const itemCounts = [4, 6, 8, 12] as const;
export const portraitGroups = [10, 30, 100] as const;

/** Everything of docs/validity.md. The same plan gives the same findings. */
export function runStudies(plan: ValidityPlan): ValidityFindings {
  let stream = plan.seed;
  // A seed of its own for every study, so that one with more repetitions leaves the others as they were.
  const seed = () => (stream += 1);
  const positions = (
    conditions: readonly PositionCondition[],
    repetitions: (condition: PositionCondition) => number,
  ) =>
    conditions.map((condition) =>
      studyPositions(condition, { repetitions: repetitions(condition), seed: seed() }),
    );
  const coverage = ({ staff }: PositionCondition) => plan.coverage(staff);
  return {
    plan,
    random: positions(randomResponse, coverage),
    uneven: positions(unevenResponse, coverage),
    selective: positions(selectiveResponse, coverage),
    calibration: positions(calibrationConditions, () => plan.calibration),
    smallTeams: smallTeamAnswers.map((answered) =>
      studySmallTeams(answered, { organisations: plan.smallTeams, seed: seed() }),
    ),
    change: [true, false].map((linked) => compareWaves(linked, plan.change, seed)),
    hardTypes: itemCounts.map((items) => studyHardTypes(items, { people: plan.people, seed: seed() })),
    mixedness: mixednessConditions.map((condition) =>
      studyMixedness(condition, { repetitions: plan.mixedness, seed: seed() }),
    ),
    portraits: portraitGroups.map((people) =>
      studyPortraits(people, { repetitions: plan.portraits, seed: seed() }),
    ),
    fewWeighted: positions(fewWeighted, () => 4 * plan.calibration),
  };
}

/** Two waves of 250 people in 20 teams of which 70 % answer. */
export function compareWaves(linked: boolean, repetitions: number, seed: () => number): ChangeComparison {
  const condition = { staff: 250, teams: 20, rate: 0.7, linked, movement: 0 };
  const still = studyChange(condition, { repetitions, seed: seed() });
  return {
    still,
    moved: studyChange({ ...condition, movement: still.meanMdc }, { repetitions, seed: seed() }),
  };
}
