import { quadrantProbabilities } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { referenceRespondentsNeeded } from "../reference/simulation-figures";
import { assumed, respondentsNeeded } from "./respondents-needed";

const staffs = [30, 60, 100, 250, 1000, Infinity];

/** What the product states with n answers of N, both axes `distance` above the cut. */
function stated(distance: number, n: number, staff: number): number {
  const se = Math.sqrt((assumed.sd ** 2 * (1 - (n / staff) * assumed.reliability)) / n);
  const at = 3 + distance;
  return quadrantProbabilities({ internal: at, external: at }, { internal: se, external: se }, 0, 3).binding;
}

describe("respondents needed", () => {
  it("are as many as in the reference", () => {
    for (const [distance, theirs] of referenceRespondentsNeeded) {
      expect(staffs.map((staff) => respondentsNeeded(distance, staff))).toEqual(theirs);
    }
  });

  it("are the fewest with which the product states .90", () => {
    for (const [distance] of referenceRespondentsNeeded) {
      for (const staff of staffs) {
        const n = respondentsNeeded(distance, staff);
        if (n === null) {
          expect(stated(distance, staff, staff)).toBeLessThan(assumed.probability);
        } else {
          expect(stated(distance, n, staff)).toBeGreaterThanOrEqual(assumed.probability);
          expect(stated(distance, n - 1, staff)).toBeLessThan(assumed.probability);
        }
      }
    }
  });
});
