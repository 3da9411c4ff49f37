import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../inference/benjamini-hochberg";
import { hedgesCorrection } from "../inference/hedges-correction";
import { cronbachAlpha } from "../reliability/cronbach-alpha";
import { correlation } from "./correlation";
import { mean } from "./mean";
import { quantile } from "./quantile";
import { standardDeviation } from "./standard-deviation";
import { variance } from "./variance";

const values = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 2, maxLength: 30 });

describe("describing numbers", () => {
  it("knows when a figure is undefined", () => {
    expect(mean([])).toBeNull();
    expect(variance([3])).toBeNull();
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
    expect(correlation([1, 2, 3], [2, 2, 2])).toBeNull();
    expect(quantile([], 0.5)).toBeNull();
    expect(hedgesCorrection(1)).toBeNull();
    expect(cronbachAlpha([[1], [2], [3]])).toBeNull();
    expect(
      cronbachAlpha([
        [4, 4],
        [4, 4],
        [4, 4],
      ]),
    ).toBeNull();
  });

  it("interpolates quantiles between order statistics", () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  });

  it("moves the mean but not the spread when a constant is added", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (x, shift) => {
        const moved = x.map((value) => value + shift);
        expect(mean(moved)).toBeCloseTo((mean(x) ?? NaN) + shift, 9);
        expect(standardDeviation(moved)).toBeCloseTo(standardDeviation(x) ?? NaN, 6);
      }),
    );
  });

  it("reaches α = 1 for copies of one item and shows a negative α as it is", () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [3, 3],
        [5, 5],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cronbachAlpha([
        [1, 4],
        [2, 2],
        [4, 1],
        [3, 3],
      ]),
    ).toBeLessThan(0);
  });
});

describe("Benjamini-Hochberg", () => {
  it("agrees with the published procedure and leaves undefined p values out", () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, null, 0.03, 0.5, 0.005]);
    const rounded = adjusted.map((p) => p && Math.round(p * 1e12) / 1e12);
    expect(rounded).toEqual([0.025, 0.05, null, 0.05, 0.5, 0.025]);
  });

  it("never lowers a p value nor changes their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((one, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(one * (1 - 1e-12));
          p.forEach((other, j) => {
            if (one < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 1);
          });
        });
      }),
    );
  });
});
