import { type Random, seededRandom } from "@vensterbank/core";
import { axes, type AxisChange, computeWaveChange, type PerAxis, perAxis } from "@vensterbank/typology";
import { type AnswerModel, answerModel } from "../population/answer-model";
import { respond } from "../population/respond";
import { drawStaff, drawTeams, meanTrueScore, movedStaff, type Staff } from "../population/staff";
import { cut, waveOf } from "../population/wave-of";

export interface ChangeCondition {
  readonly staff: number;
  readonly teams: number;
  readonly rate: number;
  /** Whether people keep their pseudonym; if not, the two waves stand apart. */
  readonly linked: boolean;
  /** True movement of the mean score of the staff on both axes, scale points. */
  readonly movement: number;
}

/** Count of comparisons. */
export interface Tally {
  readonly n: number;
  readonly hits: number;
}

export interface ChangeFindings {
  readonly condition: ChangeCondition;
  readonly repetitions: number;
  /** The organisation on one axis: said to have moved. */
  readonly organisation: Tally;
  /** Teams on one axis, before adjusting for how many are compared: p at most .05. */
  readonly teamsUnadjusted: Tally;
  /** Teams on one axis: said to have moved. */
  readonly teamsMoved: Tally;
  /** Reports in which at least one team is said to have moved. */
  readonly reports: Tally;
  /** Mean of the minimal detectable change beside the organisation. */
  readonly meanMdc: number;
  /** Intervals of the change of the organisation that hold the true one. */
  readonly covered: Tally;
}

const level = 0.05;

/** Two waves of the same staff, compared by the product. */
export function studyChange(
  condition: ChangeCondition,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
): ChangeFindings {
  const random = seededRandom(seed);
  const model = answerModel(6);
  const [organisation, teamsUnadjusted, teamsMoved, reports, covered] = Array.from({ length: 5 }, newTally);
  let mdc = 0;
  for (let i = 0; i < repetitions; i++) {
    const { change, truth } = compare(condition, model, random);
    for (const axis of axes) {
      const here = change.organisation.axes[axis];
      count(organisation, here.outcome === "moved");
      const [low, high] = here.interval95 ?? [NaN, NaN];
      count(covered, low <= truth[axis] && truth[axis] <= high);
      mdc += (here.mdc95 ?? 0) / axes.length;
    }
    const teams = change.teams.flatMap((team) => axes.map((axis) => team.axes[axis]));
    const compared = teams.filter((one): one is AxisChange & { p: number } => one.p !== null);
    for (const { p, outcome } of compared) {
      count(teamsUnadjusted, p <= level);
      count(teamsMoved, outcome === "moved");
    }
    count(
      reports,
      compared.some(({ outcome }) => outcome === "moved"),
    );
  }
  return {
    condition,
    repetitions,
    organisation,
    teamsUnadjusted,
    teamsMoved,
    reports,
    covered,
    meanMdc: mdc / repetitions,
  };
}

function compare(
  { staff: size, teams, rate, linked, movement }: ChangeCondition,
  model: AnswerModel,
  random: Random,
) {
  const staff = drawStaff(drawTeams(size, teams, { internal: cut, external: cut }, random), model, random);
  const later = movement === 0 ? staff : moveMeans(staff, movement, model);
  const wave = (of: Staff, pseudonyms: string) =>
    waveOf(
      of,
      respond(of, { kind: "random", rate }, random),
      model,
      random,
      ({ id }) => `${pseudonyms} ${id}`,
    );
  const change = computeWaveChange(wave(staff, "first"), wave(later, linked ? "first" : "second"));
  const [before, after] = [staff, later].map(({ people }) => meanTrueScore(people));
  const truth: PerAxis<number> = perAxis((axis) => after[axis] - before[axis]);
  return { change, truth };
}

/** Moves everybody's trait as much as carries the mean true score by `movement` on both axes. */
function moveMeans(staff: Staff, movement: number, model: AnswerModel): Staff {
  const before = meanTrueScore(staff.people);
  const by = perAxis((axis) => {
    const after = (shift: number) =>
      staff.people.reduce((sum, { trait }) => sum + model.trueScore(trait[axis] + shift), 0) /
      staff.people.length;
    let [low, high] = [0, 4 * movement];
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      if (after(middle) - before[axis] < movement) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  });
  return movedStaff(staff, by, model);
}

function newTally(): { n: number; hits: number } {
  return { n: 0, hits: 0 };
}

function count(tally: { n: number; hits: number }, hit: boolean): void {
  tally.n += 1;
  if (hit) tally.hits += 1;
}
