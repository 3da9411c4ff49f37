import { describe, expect, it } from "vitest";
import { type Calibration, type CalibrationBin, CalibrationCount } from "../criteria/calibration";
import { type Coverage, coversAsClaimed, refutesCoverage } from "../criteria/coverage";
import { randomResponse, selectiveResponse, unevenResponse } from "../plan";
import {
  type PositionCondition,
  type PositionFindings,
  type PositionMethod,
  studyPositions,
  withoutFinitePopulation,
  withoutMeasurementError,
} from "./position-study";

/** Enough to refute a coverage of .90 or of 1 in one condition; large staffs are slow and few of them tell as much. */
const repetitions = ({ staff }: PositionCondition) => (staff >= 1000 ? 100 : 400);

function study(conditions: readonly PositionCondition[], method?: PositionMethod): PositionFindings[] {
  return conditions.map((condition, i) =>
    studyPositions(condition, { repetitions: repetitions(condition), seed: 100 + i }, method),
  );
}

const methods = ["simple", "postStratified", "headline"] as const;
const random = study(randomResponse);
const half = (one: PositionFindings) =>
  "rate" in one.condition.response && one.condition.response.rate >= 0.6;

/** All conditions together, judged by the band itself: so many trials leave no room for chance. */
function pooled(list: readonly Coverage[]): Coverage {
  const [first] = list;
  const sum = (of: (one: Coverage) => number) => list.reduce((total, one) => total + of(one), 0);
  const [trials, covered] = [sum((one) => one.trials), sum((one) => one.covered)];
  return { ...first, trials, covered, share: covered / trials };
}

/** Bins of several conditions that lie outside what chance explains. */
function dishonest(list: readonly Calibration[]): CalibrationBin[] {
  return list.flatMap(({ bins }) => bins).filter((bin) => !bin.honest);
}

describe("95 % intervals of positions", () => {
  it.each(methods)("cover .93 to .97 at any size and response: %s", (method) => {
    const coverage = random.map((one) => one[method].coverage);
    expect(coverage.filter(refutesCoverage)).toEqual([]);
    expect(coversAsClaimed(pooled(coverage))).toBe(true);
    expect(coverage.every((one) => one.undefined === 0)).toBe(true);
  });

  it("cover when response is uneven over teams, where the simple mean does not", () => {
    const uneven = study(unevenResponse);
    expect(uneven.map((one) => one.headline.coverage).filter(refutesCoverage)).toEqual([]);
    expect(refutesCoverage(uneven[1].simple.coverage)).toBe(true);
  });

  it("would fail the same check without the term for measurement error", () => {
    const full = randomResponse.filter(
      ({ staff, response }) => staff === 250 && "rate" in response && response.rate >= 0.9,
    );
    const wrong = study(full, withoutMeasurementError).map((one) => one.simple.coverage);
    expect(wrong.map(refutesCoverage)).toEqual([true, true]);
    expect(coversAsClaimed(pooled(wrong))).toBe(false);
  });

  it("would fail the same check without the finite population", () => {
    const full = randomResponse.filter(
      ({ staff, response }) => staff === 250 && "rate" in response && response.rate === 0.9,
    );
    const [wrong] = study(full, withoutFinitePopulation);
    expect(refutesCoverage(wrong.simple.coverage)).toBe(true);
  });

  it("do not cover under selective response, which the tipping point then flags more often than not", () => {
    const [, selective] = study(selectiveResponse);
    expect(refutesCoverage(selective.headline.coverage)).toBe(true);
    const { wrong, right } = selective.tipping;
    expect(wrong.fragile / wrong.n).toBeGreaterThan(0.5);
    expect(wrong.fragile / wrong.n).toBeGreaterThan(right.fragile / right.n);
  });
});

describe("quadrant probabilities", () => {
  it("come true as often as they state", () => {
    expect(dishonest(random.map((one) => one.simple.calibration))).toEqual([]);
    expect(dishonest(random.filter(half).map((one) => one.headline.calibration))).toEqual([]);
  });

  it("would fail the same check without the term for measurement error", () => {
    const condition: PositionCondition = {
      staff: 250,
      teams: 20,
      itemsPerAxis: 6,
      response: { kind: "random", rate: 0.9 },
    };
    const wrong = studyPositions(condition, { repetitions: 800, seed: 100 }, withoutMeasurementError);
    expect(dishonest([wrong.simple.calibration]).length).toBeGreaterThan(0);
  });

  it("are judged by bin: eight of ten true is honest for .80 and not for .99", () => {
    const count = new CalibrationCount();
    for (const probability of [0.82, 0.995]) {
      for (let i = 0; i < 50; i++) count.add(probability, i % 5 > 0);
    }
    const bins = count.result().bins.filter(({ n }) => n > 0);
    expect(bins.map(({ honest }) => honest)).toEqual([true, false]);
  });
});
