import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformNullVariance } from "./null-variance";
import { oneWayAnova } from "./one-way-anova";
import { withinGroupAgreement } from "./within-group";

const answer = fc.integer({ min: 1, max: 5 });
const group = fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 9 });

describe("agreement within a group", () => {
  it("has the values of a worked case", () => {
    // Two items, variances 1 and 1; scores 2, 3, 4 have variance 1.
    const found = withinGroupAgreement(
      [
        [2, 2],
        [3, 3],
        [4, 4],
      ],
      2,
    );
    expect(found).toEqual({ rwgScore: 0.5, rwgJ: 1 / 1.5, rwgJLindell: 0.5, adMean: 2 / 3, adMedian: 2 / 3 });
  });

  it("clips r_wg(J) at 0 where r*_wg is below it", () => {
    const found = withinGroupAgreement(
      [
        [1, 1],
        [5, 5],
      ],
      uniformNullVariance(5),
    );
    expect(found).toMatchObject({ rwgScore: 0, rwgJ: 0, rwgJLindell: -3, adMean: 2 });
    expect(withinGroupAgreement([[3, 3]], 2)).toBeNull();
  });

  it("keeps r_wg(J) at or above r*_wg, within 0 and 1, and the deviation from the median smallest", () => {
    fc.assert(
      fc.property(group, (rows) => {
        const found = withinGroupAgreement(rows, 2);
        if (!found) throw new Error("there are two people");
        expect(found.rwgJ).toBeGreaterThanOrEqual(found.rwgJLindell - 1e-12);
        expect(found.rwgJ).toBeGreaterThanOrEqual(0);
        expect(found.rwgJ).toBeLessThanOrEqual(1);
        expect(found.adMedian).toBeLessThanOrEqual(found.adMean + 1e-12);
      }),
    );
  });
});

describe("differences between groups", () => {
  it("have ICC(2) = 1 − 1/F, and ICC(1) with the mean size when groups are equal", () => {
    const three = fc.array(answer, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(three, { minLength: 2, maxLength: 8 }), (groups) => {
        const found = oneWayAnova(groups);
        expect(found.effectiveGroupSize).toBeCloseTo(3, 12);
        if (found.f === null || found.f === 0) return;
        expect(found.icc2).toBeCloseTo(1 - 1 / found.f, 9);
        expect(found.icc1).toBeCloseTo((found.f - 1) / (found.f + 2), 9);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
