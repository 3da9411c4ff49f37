import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empiricalBayes } from "./empirical-bayes";

const group = fc.record({
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  variance: fc.double({ min: 0.001, max: 1, noNaN: true }),
});

describe("empirical-Bayes shrinkage", () => {
  it("has the closed form of the balanced case: τ² = variance of the means − V", () => {
    const found = empiricalBayes([2, 3, 4].map((mean) => ({ mean, variance: 0.25 })));
    expect(found?.tau2).toBeCloseTo(0.75, 10);
    expect(found?.centre).toBeCloseTo(3, 12);
    expect(found?.groups[0].weight).toBeCloseTo(0.75, 10);
    expect(found?.groups[0].shrunken).toBeCloseTo(2.25, 10);
  });

  it("finds the root that a general solver finds (scipy.optimize.brentq)", () => {
    // Team means of the synthetic survey vaart, wave 1, internal axis; V = .38671467 / n.
    const teams = [
      [2.63333333333333, 3],
      [2.55, 4],
      [1.975, 4],
      [2.5, 7],
      [2.86666666666667, 6],
      [3.33333333333333, 9],
      [2.38, 5],
      [3.02, 10],
      [2.59166666666667, 12],
      [2.95714285714286, 14],
      [2.78571428571429, 14],
      [2.81818181818182, 11],
    ];
    const found = empiricalBayes(teams.map(([mean, n]) => ({ mean, variance: 0.38671467 / n })));
    expect(found?.tau2).toBeCloseTo(0.056432195188, 11);
  });

  it("gives every group the centre when the means differ no more than noise", () => {
    const found = empiricalBayes([2.9, 3, 3.1].map((mean) => ({ mean, variance: 0.5 })));
    expect(found?.tau2).toBe(0);
    for (const one of found?.groups ?? []) expect(one).toEqual({ shrunken: found?.centre, weight: 0 });
  });

  it("solves its own equation and pulls towards the centre, the more so the larger the variance", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (groups) => {
        const found = empiricalBayes(groups);
        if (!found) throw new Error("defined");
        const { tau2, centre } = found;
        const sum = groups.reduce(
          (total, one) => total + (one.mean - centre) ** 2 / (tau2 + one.variance),
          0,
        );
        if (tau2 > 0) expect(sum).toBeCloseTo(groups.length - 1, 6);
        else expect(sum).toBeLessThanOrEqual(groups.length - 1 + 1e-9);
        found.groups.forEach(({ shrunken, weight }, i) => {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThan(1);
          expect(Math.abs(shrunken - centre)).toBeLessThanOrEqual(Math.abs(groups[i].mean - centre) + 1e-12);
          expect(weight * (tau2 + groups[i].variance)).toBeCloseTo(tau2, 9);
        });
      }),
    );
  });

  it("is undefined for one group or a mean without error", () => {
    expect(empiricalBayes([{ mean: 3, variance: 1 }])).toBeNull();
    expect(
      empiricalBayes([
        { mean: 3, variance: 1 },
        { mean: 4, variance: 0 },
      ]),
    ).toBeNull();
  });
});
