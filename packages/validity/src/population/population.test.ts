import { seededRandom } from "@vensterbank/core";
import { axes, computeWaveResult, groupPosition, scoreWaveData } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { answerModel } from "./answer-model";
import { respond } from "./respond";
import { drawStaff, drawTeams, meanTrueScore } from "./staff";
import { waveOf } from "./wave-of";

const model = answerModel(6);
const draw = (seed: number) => {
  const random = seededRandom(seed);
  const staff = drawStaff(drawTeams(120, 10, { internal: 3.2, external: 2.8 }, random), model, random);
  return { staff, random };
};

describe("a simulated staff", () => {
  it("has as many people as asked, in teams of half to one and a half times the average", () => {
    const { staff } = draw(1);
    expect(staff.people).toHaveLength(120);
    for (const { size } of staff.teams) expect(Math.abs(size - 12)).toBeLessThanOrEqual(7);
  });

  it("scores its true score on average", () => {
    const random = seededRandom(2);
    const many = 20_000;
    for (const trait of [1.2, 3, 4.4]) {
      const mean =
        Array.from({ length: many }, (_, i) => model.answer(trait, i % 6, random)).reduce(
          (a, b) => a + b,
          0,
        ) / many;
      expect(Math.abs(mean - model.trueScore(trait))).toBeLessThan(4 * Math.sqrt(1 / many));
    }
  });

  it("answers in exactly the share asked, more among who scores high where response is selective", () => {
    const { staff, random } = draw(3);
    expect(respond(staff, { kind: "random", rate: 0.6 }, random)).toHaveLength(72);
    const keen = respond(staff, { kind: "rising", rate: 0.6, slope: 3 }, random);
    expect(keen).toHaveLength(72);
    for (const axis of axes) {
      expect(meanTrueScore(keen)[axis]).toBeGreaterThan(meanTrueScore(staff.people)[axis]);
    }
    const perTeam = respond(staff, { kind: "per-team", people: 4 }, random);
    expect(staff.teams.map((_, team) => perTeam.filter((one) => one.team === team).length)).toEqual(
      staff.teams.map(() => 4),
    );
  });

  it("is judged by what the product publishes of the same wave", () => {
    const { staff, random } = draw(4);
    const data = waveOf(staff, respond(staff, { kind: "random", rate: 0.7 }, random), model, random);
    const wave = scoreWaveData(data);
    const { organisation } = computeWaveResult(data);
    expect(groupPosition(wave, wave.groups.organisation, organisation.confusion.little)).toEqual({
      guidance: organisation.guidance,
      position: organisation.position,
      postStratified: organisation.postStratified,
      headline: organisation.headline,
    });
  });
});
