import { type Random, type Reaction, reactions, seededRandom } from "@vensterbank/core";
import { variance } from "@vensterbank/stats";
import {
  axes,
  groupPosition,
  type GroupResult,
  type PerAxis,
  perAxis,
  type Position,
  quadrantOf,
  scoreWaveData,
  type ScoredWaveData,
} from "@vensterbank/typology";
import { type Calibration, CalibrationCount } from "../criteria/calibration";
import { type Coverage, CoverageCount } from "../criteria/coverage";
import { type AnswerModel, answerModel } from "../population/answer-model";
import { respond, type ResponsePattern } from "../population/respond";
import { drawStaff, drawTeams, meanTrueScore, uniformCentre } from "../population/staff";
import { cut, waveOf } from "../population/wave-of";

/** How far organisations stand from the cut at most, in scale points; anywhere within is as likely. */
export const organisationRange = 0.75;

export interface PositionCondition {
  readonly staff: number;
  readonly teams: number;
  readonly itemsPerAxis: number;
  readonly response: ResponsePattern;
}

type Positions = Pick<GroupResult, "position" | "postStratified" | "headline">;
/** From a scored wave to positions: the product's own computation, or a deliberately wrong one. */
export type PositionMethod = (wave: ScoredWaveData) => Positions;

export const productPosition: PositionMethod = (wave) => groupPosition(wave, wave.groups.organisation, null);

/** The product leaves out the measurement error of those who answered: the mistake that every check must catch. */
export const withoutMeasurementError: PositionMethod = (wave) =>
  productPosition({ ...wave, sem2: { internal: 0, external: 0 } });

/** The product takes the staff for a sample of something larger: intervals that are too wide. */
export const withoutFinitePopulation: PositionMethod = (wave) =>
  productPosition({
    ...wave,
    sem2: perAxis((axis) =>
      variance(wave.respondents.map(({ score }) => score[axis]).filter((s) => s !== null)),
    ),
  });

export interface MethodFindings {
  readonly coverage: Coverage;
  readonly calibration: Calibration;
}

export interface PositionFindings {
  readonly condition: PositionCondition;
  readonly repetitions: number;
  readonly meanAlpha: number;
  readonly simple: MethodFindings;
  readonly postStratified: MethodFindings;
  /** Whichever of the two the product speaks of. */
  readonly headline: MethodFindings;
  readonly shareWeighted: number;
  /** What the tipping point says where the likeliest quadrant is wrong, and where it is right. */
  readonly tipping: { readonly wrong: Flagged; readonly right: Flagged };
}

export interface Flagged {
  readonly n: number;
  /** The product says "depends on who did not answer" about an axis. */
  readonly fragile: number;
}

/** Draws organisations and asks whether the intervals hold the truth and the probabilities come true. */
export function studyPositions(
  condition: PositionCondition,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
  method: PositionMethod = productPosition,
): PositionFindings {
  const random = seededRandom(seed);
  const counts = { simple: new Counts(), postStratified: new Counts(), headline: new Counts() };
  const tipping = { wrong: { n: 0, fragile: 0 }, right: { n: 0, fragile: 0 } };
  const model = answerModel(condition.itemsPerAxis);
  let alphas = 0;
  let weighted = 0;
  for (let i = 0; i < repetitions; i++) {
    const { wave, truth } = measure(condition, model, random);
    const { position, postStratified, headline } = method(wave);
    const spoken = headline === "post-stratified" ? postStratified : position;
    counts.simple.add(position, truth);
    counts.postStratified.add(postStratified, truth);
    const right = counts.headline.add(spoken, truth);
    if (right !== null && spoken) {
      const group = right ? tipping.right : tipping.wrong;
      group.n += 1;
      if (axes.some((axis) => spoken.tipping[axis].fragile)) group.fragile += 1;
    }
    weighted += Number(headline === "post-stratified");
    alphas += axes.reduce((sum, axis) => sum + (wave.reliability[axis].alpha ?? 0), 0) / axes.length;
  }
  return {
    condition,
    repetitions,
    meanAlpha: alphas / repetitions,
    simple: counts.simple.result(),
    postStratified: counts.postStratified.result(),
    headline: counts.headline.result(),
    shareWeighted: weighted / repetitions,
    tipping,
  };
}

function measure({ staff: size, teams, response }: PositionCondition, model: AnswerModel, random: Random) {
  const centre = uniformCentre(cut, organisationRange, random);
  const staff = drawStaff(drawTeams(size, teams, centre, random), model, random);
  const respondents = respond(staff, response, random);
  const wave = scoreWaveData(waveOf(staff, respondents, model, random));
  return { wave, truth: meanTrueScore(staff.people) };
}

/** Coverage and calibration of one kind of position. */
export class Counts {
  readonly #coverage = new CoverageCount();
  readonly #calibration = new CalibrationCount();

  /** @returns whether the likeliest quadrant is the true one; null when no probability is stated */
  add(position: Position | null, truth: PerAxis<number>): boolean | null {
    for (const axis of axes) this.#coverage.add(position?.interval95[axis] ?? null, truth[axis]);
    const { headline } = position?.quadrants ?? { headline: null };
    const probabilities = headline && position?.quadrants[headline];
    if (!probabilities) return null;
    const likeliest = reactions.reduce<Reaction>(
      (best, one) => (probabilities[one] > probabilities[best] ? one : best),
      "confused",
    );
    const right = likeliest === quadrantOf(truth, cut);
    this.#calibration.add(probabilities[likeliest], right);
    return right;
  }

  result(): MethodFindings {
    return { coverage: this.#coverage.result(), calibration: this.#calibration.result() };
  }
}
