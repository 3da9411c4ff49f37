import { seededRandom } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../descriptive/mean";
import { variance } from "../descriptive/variance";
import { bcaInterval, jackknifeAcceleration } from "./bca-interval";
import { bootstrap } from "./bootstrap";
import { raoWuYueBootstrap } from "./rao-wu-yue";

const meanOf = (values: readonly number[]) => (people: Int32Array) =>
  mean(Array.from(people, (person) => values[person]));
const options = { replicates: 2000, seed: 7 };

describe("the acceleration", () => {
  it("of a mean is a sixth of its skewness over √n", () => {
    const values = [1, 1, 2, 2, 3, 9];
    const centre = 3;
    const moment = (power: number) => values.reduce((sum, x) => sum + (x - centre) ** power, 0);
    const left = values.map((x) => (18 - x) / 5);
    expect(jackknifeAcceleration(left)).toBeCloseTo(moment(3) / (6 * moment(2) ** 1.5), 12);
  });

  it("is 0 for symmetric values and undefined without spread", () => {
    expect(jackknifeAcceleration([1, 2, 3])).toBeCloseTo(0, 12);
    expect(jackknifeAcceleration([2, 2, 2])).toBeNull();
    expect(jackknifeAcceleration([])).toBeNull();
  });
});

describe("the BCa interval", () => {
  const replicates = Array.from({ length: 1001 }, (_, i) => i / 1000);

  it("is the percentile interval without bias and acceleration", () => {
    const found = bcaInterval(0.5005, replicates.slice(0, 1000), [1, 2, 3]);
    expect(found?.bias).toBeCloseTo(0.0025, 3);
    expect(found?.interval95[0]).toBeCloseTo(0.025, 2);
    expect(found?.interval95[1]).toBeCloseTo(0.975, 2);
  });

  it("moves up when most replicates lie below the estimate", () => {
    const found = bcaInterval(0.7, replicates, [1, 2, 3]);
    expect(found?.interval95[0]).toBeGreaterThan(0.15);
    expect(bcaInterval(2, replicates, [1, 2, 3])).toBeNull();
    expect(bcaInterval(-1, replicates, [1, 2, 3])).toBeNull();
  });
});

describe("the bootstrap of persons", () => {
  const random = seededRandom(3);
  const scores = Array.from({ length: 60 }, () => 1 + random.below(5));

  it("has the standard error of a mean, within four simulation errors, and repeats itself", () => {
    const draw = () => bootstrap(scores.length, { mean: meanOf(scores) }, options).mean;
    const found = draw();
    const plugin = Math.sqrt(((variance(scores) ?? NaN) * 59) / 60 / 60);
    expect(found.estimate).toBe(mean(scores));
    expect(Math.abs((found.figures?.se ?? NaN) - plugin)).toBeLessThan(
      (4 * plugin) / Math.sqrt(2 * options.replicates),
    );
    expect(draw()).toEqual(found);
  });

  it("gives every statistic the same resamples", () => {
    const { one, two } = bootstrap(
      scores.length,
      { one: meanOf(scores), two: meanOf(scores.map((score) => 2 * score)) },
      options,
    );
    expect(two.figures?.se).toBeCloseTo(2 * (one.figures?.se ?? NaN), 12);
    expect(two.bca?.interval95[0]).toBeCloseTo(2 * (one.bca?.interval95[0] ?? NaN), 12);
  });

  it("says why when something is undefined", () => {
    const equal = bootstrap(5, { mean: meanOf([3, 3, 3, 3, 3]) }, options).mean;
    expect(equal).toMatchObject({
      estimate: 3,
      figures: { se: 0, percentile95: [3, 3] },
      bca: null,
      why: "no-variance",
    });
    expect(bootstrap(1, { mean: meanOf([3]) }, options).mean).toMatchObject({
      figures: null,
      why: "too-few-people",
    });
    expect(bootstrap(0, { mean: meanOf([]) }, options).mean).toMatchObject({
      estimate: null,
      why: "estimate-undefined",
    });
    const needsTwo = (people: Int32Array) => (new Set(people).size < 2 ? null : 1);
    expect(bootstrap(2, { needsTwo }, options).needsTwo).toMatchObject({
      figures: null,
      why: "replicate-undefined",
    });
  });

  it("is never NaN, whatever the answers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), (answers) => {
        const found = bootstrap(answers.length, { mean: meanOf(answers) }, { replicates: 50, seed: 1 }).mean;
        expect(JSON.stringify(found)).toBe(
          JSON.stringify(found, (_, value: unknown) => (Number.isNaN(value) ? "NaN" : value)),
        );
        if (found.bca) expect(found.bca.interval95[0]).toBeLessThanOrEqual(found.bca.interval95[1]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the rescaled bootstrap", () => {
  const scores = [1, 2, 3, 4, 5, 2, 4, 4, 5, 3];
  const strata = (population: number) => [
    { people: [0, 1, 2, 3, 4], population },
    { people: [5, 6, 7, 8, 9], population: population * 2 },
  ];
  const weightedMean = (weights: Float64Array) => {
    let sum = 0;
    let total = 0;
    weights.forEach((weight, i) => {
      sum += weight * scores[i];
      total += weight;
    });
    return { mean: sum / total, total };
  };
  const run = (population: number, reliability: number) =>
    raoWuYueBootstrap(strata(population), reliability, weightedMean, { replicates: 4000, seed: 5 });

  it("has the variance of a stratified mean with finite-population correction and measurement error", () => {
    for (const [population, reliability] of [
      [10, 1],
      [10, 0.8],
      [5, 0.8],
      [500, 0],
    ] as const) {
      const whole = 3 * population;
      const expected = [scores.slice(0, 5), scores.slice(5)].reduce((sum, part, h) => {
        const size = population * (h + 1);
        return sum + (size / whole) ** 2 * (1 - (5 / size) * reliability) * ((variance(part) ?? NaN) / 5);
      }, 0);
      const found = run(population, reliability);
      expect(found.estimates?.mean).toBeCloseTo(3 / 3 + (3.6 * 2) / 3, 12);
      const error = Math.sqrt(expected) / Math.sqrt(2 * 4000);
      expect(Math.abs((found.figures?.mean?.se ?? NaN) - Math.sqrt(expected))).toBeLessThan(4 * error);
    }
  });

  it("keeps the size of every stratum and all weights at least 0", () => {
    const found = run(8, 0.9);
    expect(found.estimates?.total).toBeCloseTo(24, 10);
    expect(found.figures?.total?.se).toBeCloseTo(0, 10);
    raoWuYueBootstrap(strata(8), 0.9, (weights) => ({ least: Math.min(...weights) }), {
      replicates: 100,
      seed: 2,
    }).figures?.least?.percentile95.forEach((end) => expect(end).toBeGreaterThanOrEqual(0));
  });

  it("leaves nothing to chance when everybody answered without error", () => {
    const all = raoWuYueBootstrap([{ people: [0, 1, 2], population: 3 }], 1, weightedMean, options);
    expect(all.figures?.mean?.se).toBeCloseTo(0, 12);
  });

  it("is undefined for a stratum of one, without anybody, and refuses more answers than people", () => {
    const one = [...strata(10), { people: [3], population: 4 }];
    expect(raoWuYueBootstrap(one, 0.8, weightedMean, options)).toMatchObject({
      estimates: null,
      why: "stratum-below-two",
    });
    expect(raoWuYueBootstrap([{ people: [], population: 4 }], 0.8, weightedMean, options).why).toBe(
      "stratum-below-two",
    );
    expect(raoWuYueBootstrap([], 0.8, weightedMean, options).why).toBe("nobody");
    expect(() => raoWuYueBootstrap([{ people: [0, 1], population: 1 }], 1, weightedMean, options)).toThrow(
      RangeError,
    );
  });
});
