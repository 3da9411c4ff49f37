import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregationVerdict } from "./aggregation-verdict";
import { nullVariances } from "./null-variance";

/** Ten teams of three people who answer alike, on two items. */
const teams = (level: (team: number) => number, spread: number) =>
  Array.from({ length: 10 }, (_, team) =>
    [-spread, 0, spread].map((shift) => [level(team) + shift, level(team) + shift]),
  );

describe("the null distributions", () => {
  it("have the variances of the sources at five categories", () => {
    expect(nullVariances(5).uniform).toBe(2);
    expect(nullVariances(5).slightSkew).toBeCloseTo(1.34, 12);
  });
});

describe("the aggregation verdict", () => {
  it("lets a mean stand for teams that agree and differ", () => {
    const verdict = aggregationVerdict(
      teams((team) => 2 + (team % 3), 0.5),
      5,
    );
    expect(verdict).toMatchObject({ property: true, comparison: "supported", failed: [] });
    expect(verdict.figures.icc1).toBeGreaterThan(0.5);
  });

  it("refuses teams that agree but do not differ, whatever r_wg(J) says", () => {
    const verdict = aggregationVerdict(
      teams(() => 3, 0.5),
      5,
    );
    expect(verdict.figures.rwgJUniform).toBeGreaterThan(0.7);
    expect(verdict).toMatchObject({ property: false, comparison: "not-supported" });
    expect(verdict.failed).toEqual(["team-effect", "team-means-reliable"]);
    expect(verdict.figures).toMatchObject({ icc1: 0, icc1WasNegative: true });
  });

  it("refuses teams whose people disagree", () => {
    const verdict = aggregationVerdict(
      teams((team) => (team < 5 ? 2 : 4), 1.9),
      5,
    );
    expect(verdict.property).toBe(false);
    expect(verdict.failed).toContain("agreement");
  });

  it("asks for agreement under both null distributions or a small average deviation", () => {
    // Mean item variance 1: r_wg(J) of many items is .83 under the uniform null, .50 under the skewed one.
    const rows = (team: number) =>
      [1, 3, 3, 3, 3].map((_, person) =>
        [0, 1].map(() => 2 + (team % 3) + [-1.5, -0.5, 0, 0.5, 1.5][person]),
      );
    const verdict = aggregationVerdict(
      Array.from({ length: 10 }, (_, team) => rows(team)),
      5,
    );
    const { rwgJUniform, rwgJSlightSkew, averageDeviation, largestDeviation } = verdict.figures;
    expect(rwgJUniform).toBeLessThan(0.7);
    expect(rwgJSlightSkew).toBeLessThan(rwgJUniform ?? 0);
    expect(averageDeviation).toBeLessThanOrEqual(largestDeviation);
    expect(verdict.rules[0]).toEqual({ name: "agreement", met: true });
  });

  it("does not judge few groups, groups of one, or teams without any variance", () => {
    const few = aggregationVerdict(teams((team) => team % 3, 0.5).slice(0, 9), 5);
    expect(few).toMatchObject({
      property: null,
      comparison: null,
      figures: { icc1: null, icc2: null, p: null },
    });
    expect(few.rules[1]).toEqual({ name: "team-effect", met: null, why: "fewer-than-ten-groups" });
    const singles = aggregationVerdict(
      Array.from({ length: 12 }, (_, team) => [[team % 5, team % 5]]),
      5,
    );
    expect(singles.rules[0]).toEqual({ name: "agreement", met: null, why: "no-group-of-two" });
    const equal = aggregationVerdict(
      teams(() => 3, 0),
      5,
    );
    expect(equal.rules[1].why).toBe("no-variance-within-groups");
    expect(aggregationVerdict([], 5)).toMatchObject({ property: null, comparison: null });
  });

  it("never supports a comparison that it does not call a property of the team", () => {
    const answer = fc.integer({ min: 1, max: 5 });
    const team = fc.array(fc.tuple(answer, answer, answer), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(team, { minLength: 1, maxLength: 14 }), (groups) => {
        const verdict = aggregationVerdict(groups, 5);
        if (verdict.comparison === "supported") expect(verdict.property).toBe(true);
        if (verdict.property === true) expect(verdict.rules.slice(0, 2).every((rule) => rule.met)).toBe(true);
        for (const value of Object.values(verdict.figures)) expect(value).not.toBeNaN();
      }),
    );
  });
});
