import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf } from "@vensterbank/stats";
import { errorsFromCut, respondentsNeeded, settledDistance, usualSpread } from "./respondents-needed";

const populations = [30, 60, 100, 250, 1000, Infinity];

describe("respondents needed", () => {
  it.each([
    [0.1, [30, 50, 70, 108, 149, 171]],
    [0.15, [25, 37, 47, 61, 72, 76]],
    [0.2, [20, 27, 32, 38, 42, 43]],
    [0.3, [13, 15, 17, 18, 19, 19]],
    [0.5, [6, 7, 7, 7, 7, 7]],
  ])("are those of the table at %d from the cut", (distance, expected) => {
    expect(
      populations.map((population) => respondentsNeeded({ distance, population, ...usualSpread })),
    ).toEqual(expected);
  });

  it("are more than there are, at .05 in an organisation of less than about a hundred", () => {
    const at = (population: number) => respondentsNeeded({ distance: 0.05, population, ...usualSpread });
    expect([30, 60, 100].map(at)).toEqual([null, null, null]);
    // N ≥ s²(1 − ρ)/SE² = .64·.15/(.05/1.632)² = 102.3
    expect([at(102), at(103)]).toEqual([null, 103]);
    expect(at(Infinity)).toBe(682);
  });

  it("rest on a probability of .90 for both axes together", () => {
    expect(normalCdf(errorsFromCut) ** 2).toBeCloseTo(0.9, 3);
  });

  const given = fc.record({
    population: fc.integer({ min: 5, max: 5000 }),
    s: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
    reliability: fc.double({ min: 0.5, max: 0.95, noNaN: true }),
  });

  it("settle just that distance, and one fewer does not", () => {
    fc.assert(
      fc.property(given, fc.double({ min: 0.03, max: 1, noNaN: true }), (one, distance) => {
        const needed = respondentsNeeded({ ...one, distance });
        const settled = (answers: number) => settledDistance({ ...one, answers }) ?? Infinity;
        if (needed === null) expect(settled(one.population)).toBeGreaterThan(distance - 1e-9);
        else {
          expect(settled(needed)).toBeLessThanOrEqual(distance + 1e-6);
          if (needed > 1) expect(settled(needed - 1)).toBeGreaterThan(distance - 1e-6);
        }
      }),
    );
  });

  it("are fewer the further the window lies from the border", () => {
    fc.assert(
      fc.property(given, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (one, distance) => {
        const near = respondentsNeeded({ ...one, distance }) ?? Infinity;
        expect(respondentsNeeded({ ...one, distance: distance * 1.5 }) ?? Infinity).toBeLessThanOrEqual(near);
      }),
    );
  });

  it("are not asked of nothing", () => {
    expect(() => respondentsNeeded({ distance: 0, population: 30, ...usualSpread })).toThrow(RangeError);
    expect(() => respondentsNeeded({ distance: 0.1, population: 0, ...usualSpread })).toThrow(RangeError);
    expect(() => respondentsNeeded({ distance: 0.1, population: 30, s: 0, reliability: 0.85 })).toThrow();
    expect(() => settledDistance({ answers: 31, population: 30, ...usualSpread })).toThrow(RangeError);
    expect(settledDistance({ answers: 0, population: 30, ...usualSpread })).toBeNull();
  });
});
