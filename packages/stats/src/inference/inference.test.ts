import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { benjaminiYekutieli } from "./benjamini-yekutieli";
import { detectableChange } from "./detectable-change";
import { isReliableChange, reliableChangeIndex } from "./reliable-change-index";

describe("several comparisons", () => {
  // The first of the p values that Benjamini & Hochberg (1995) print.
  const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205];

  it("are adjusted for any dependence by the harmonic sum", () => {
    const hochberg = benjaminiHochberg(p);
    const harmonic = [1, 2, 3, 4, 5, 6, 7, 8].reduce((sum, i) => sum + 1 / i, 0);
    benjaminiYekutieli(p).forEach((value, i) => {
      expect(value).toBeCloseTo(Math.min(1, (hochberg[i] ?? NaN) * harmonic), 12);
    });
    expect(benjaminiYekutieli([0.01])).toEqual([0.01]);
  });

  it("leave undefined values out of the family and keep order, never below the plain p", () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (family) => {
        const adjusted = benjaminiYekutieli(family);
        const defined = family.flatMap((one, i) => (one === null ? [] : [{ one, by: adjusted[i] ?? NaN }]));
        expect(adjusted.map((one) => one === null)).toEqual(family.map((one) => one === null));
        for (const a of defined) {
          expect(a.by).toBeGreaterThanOrEqual(a.one - 1e-12);
          expect(a.by).toBeLessThanOrEqual(1);
          for (const b of defined) if (a.one < b.one) expect(a.by).toBeLessThanOrEqual(b.by);
        }
      }),
    );
  });
});

describe("change beyond error", () => {
  it("is 1.96 standard errors for a unit", () => {
    expect(detectableChange(0.1)).toBeCloseTo(0.1959963984540054, 12);
    expect(detectableChange(0)).toBe(0);
  });

  it("is 1.96 √2 SEM for a person, in either direction", () => {
    // SEM and detectable change of a person, READY from wave 1 to 3 in the univbct data.
    const sem2 = 0.369932573813139 ** 2;
    expect(reliableChangeIndex(1.0253819375983, sem2)).toBeCloseTo(1.9599639845, 9);
    expect(isReliableChange(1.95)).toBe(false);
    expect(isReliableChange(-1.97)).toBe(true);
    expect(() => reliableChangeIndex(1, 0)).toThrow(RangeError);
  });
});
