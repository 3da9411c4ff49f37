import { describe, expect, it } from "vitest";
import { exceeds } from "../criteria/binomial";
import { mixednessConditions, studyMixedness } from "./mixedness-study";

const repetitions = 100;
const [everybodyTheSame, sameWithinTeams, centred, corner, straddling, camps] = mixednessConditions.map(
  (condition, i) =>
    studyMixedness({ ...condition, people: Math.min(40, condition.people) }, { repetitions, seed: 40 + i }),
);
describe("statements about mixedness", () => {
  it("seldom divide people who are all the same", () => {
    for (const { divided, n } of [everybodyTheSame, sameWithinTeams])
      expect(exceeds(0.05, divided, n)).toBe(false);
  });

  it("would divide them too often against measurement error as estimated alone", () => {
    const beyond = everybodyTheSame.aboveNoise + sameWithinTeams.aboveNoise;
    expect(beyond).toBeGreaterThan(0.05 * (everybodyTheSame.n + sameWithinTeams.n));
  });

  it("do not divide one continuous population that has a side", () => {
    expect(exceeds(0.05, corner.divided, corner.n)).toBe(false);
    expect(exceeds(0.05, centred.divided, centred.n)).toBe(false);
  });

  it("divide two camps, never call them hybrid, and do not tell them from one population astride a line", () => {
    expect(camps).toMatchObject({ divided: camps.n, hybrid: 0 });
    expect(straddling.divided).toBeGreaterThan(straddling.n / 2);
  });
});
