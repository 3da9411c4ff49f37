import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bivariateNormalCdf } from "./bivariate-normal";
import { bivariateTCdf } from "./bivariate-t";
import { chiSquareUpperTail } from "./chi-square";
import { fisherFQuantile, fisherFUpperTail } from "./fisher-f";
import { logGamma } from "./log-gamma";
import { noncentralityAt, noncentralTCdf } from "./noncentral-t";
import { normalCdf, normalQuantile } from "./normal";
import { studentTCdf, studentTQuantile, studentTTwoSided } from "./student-t";

/** Reference values: scipy 1.11 for one variable, mpmath (30 digits) for two. */
function near(actual: number, expected: number, relative = 1e-12) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

const z = fc.double({ min: -6, max: 6, noNaN: true });
const r = fc.double({ min: -1, max: 1, noNaN: true });

describe("one variable", () => {
  it("agrees on the normal distribution, far into the tail", () => {
    near(normalCdf(-8), 6.22096057427174e-16);
    near(normalCdf(2.5), 0.9937903346742238);
    near(normalQuantile(1e-12), -7.034483825301131);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("agrees on t, F, chi-square, noncentral t and the gamma function", () => {
    near(studentTCdf(-3.3, 4), 0.014966710042063033);
    near(studentTQuantile(0.975, 1), 12.706204736174694);
    near(studentTQuantile(0.995, 29), 2.756385903670605);
    near(fisherFUpperTail(2.0093898997785, 11, 87), 0.03680655931621567);
    near(fisherFQuantile(0.025, 7, 21), 0.2246160088161059);
    near(chiSquareUpperTail(0.3, 3), 0.9600284803068776);
    near(chiSquareUpperTail(40, 5), 1.493367900050393e-7);
    near(noncentralTCdf(3.2, 9, 1.7), 0.8720818727352978, 1e-11);
    near(logGamma(3.7), 1.428072326665388);
    near(logGamma(1e-3), 6.907178885383853);
  });

  it("comes back from a quantile to its probability", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (p, df) => {
          expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
          expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 11);
        },
      ),
    );
  });

  it("finds the noncentrality that gives an observed t its probability", () => {
    for (const p of [0.025, 0.5, 0.975])
      expect(noncentralTCdf(2.4, 17, noncentralityAt(2.4, 17, p))).toBeCloseTo(p, 10);
    expect(studentTTwoSided(2.4, 17)).toBeCloseTo(2 * studentTCdf(-2.4, 17), 13);
  });
});

describe("two variables", () => {
  it("agrees on the bivariate normal distribution, also near r = 1 and r = -1", () => {
    const close = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThan(1e-12);
    close(bivariateNormalCdf(0.5, -0.3, 0.4), 0.3171269282861651);
    close(bivariateNormalCdf(1.2, 0.7, -0.85), 0.6429811474162062);
    close(bivariateNormalCdf(-2, -2.5, 0.6), 0.002194016940774046);
    close(bivariateNormalCdf(0.1, 0.1002, 0.9999), 0.5376277471955646);
    close(bivariateNormalCdf(-1.5, 1.499, -0.999), 0.002248018310210686);
  });

  it("agrees on the bivariate t distribution", () => {
    const close = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThan(1e-10);
    close(bivariateTCdf(0.5, -0.3, 0.4, 3), 0.3149324844743955);
    close(bivariateTCdf(1.2, 0.7, -0.85, 7), 0.6126102902379198);
    close(bivariateTCdf(-1, -0.5, 0.6, 2), 0.1461407224522593);
  });

  it("gives 1/4 + asin(r)/2π in the corner at the centre", () => {
    fc.assert(
      fc.property(r, fc.integer({ min: 1, max: 60 }), (correlation, df) => {
        const corner = 0.25 + Math.asin(correlation) / (2 * Math.PI);
        expect(Math.abs(bivariateNormalCdf(0, 0, correlation) - corner)).toBeLessThan(1e-12);
        expect(Math.abs(bivariateTCdf(0, 0, correlation, df) - corner)).toBeLessThan(1e-12);
      }),
    );
  });

  it("splits one variable's probability over both sides of the other", () => {
    fc.assert(
      fc.property(z, z, r, fc.integer({ min: 1, max: 60 }), (h, k, correlation, df) => {
        const normal = bivariateNormalCdf(h, k, correlation) + bivariateNormalCdf(h, -k, -correlation);
        expect(Math.abs(normal - normalCdf(h))).toBeLessThan(1e-11);
        const t = bivariateTCdf(h, k, correlation, df) + bivariateTCdf(h, -k, -correlation, df);
        expect(Math.abs(t - studentTCdf(h, df))).toBeLessThan(1e-11);
      }),
    );
  });
});
