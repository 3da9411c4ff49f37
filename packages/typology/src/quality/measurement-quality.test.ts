import { asId, type PersonId } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { referenceWaves, syntheticDocument } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { computeWaveResult } from "../compute-wave-result";
import { type WaveData } from "../wave-data";
import { shrunkenUnits } from "./shrunken-units";

const settings = {
  topics: defaultChangeTopics,
  thresholds: { results: 5, sensitive: 8, openText: 10 },
  nameLevel: "groups" as const,
  cut: 3,
};
const nobody = { settings, seed: 11, partners: 0, partnerResponses: [] };
const vaart: WaveData = { ...nobody, ...referenceWaves("vaart", "1", "2")[0] };
function qualityOf(data: WaveData) {
  const { quality } = computeWaveResult(data);
  if (quality === undefined) throw new Error("not computed");
  return quality;
}

interface Reference {
  readonly waves: Record<
    string,
    {
      readonly raking: { readonly mean_I: number; readonly mean_E: number; readonly kish_neff: number };
      readonly scales: Record<
        string,
        {
          readonly n_complete: number;
          readonly alpha_std_complete: number;
          readonly alpha_if_dropped_complete: Record<string, number>;
          readonly item_rest_r_complete: Record<string, number>;
          readonly omega: { readonly omega_total_model_implied: number };
        }
      >;
    }
  >;
}

function finite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(finite);
}

describe("the quality of a measurement", () => {
  const quality = qualityOf(vaart);
  const reference = (syntheticDocument("expected", "survey_vaart.json") as Reference).waves["1"].scales;

  it.each([
    ["internal", "INT"],
    ["external", "EXT"],
    ["confusion", "CON"],
  ] as const)("of the scale %s is that of the reference", (scale, name) => {
    const own = quality.scales[scale];
    const expected = reference[name];
    expect(own.complete).toBe(expected.n_complete);
    expect(own.standardisedAlpha).toBeCloseTo(expected.alpha_std_complete, 9);
    expect(own.omega).toBeCloseTo(expected.omega.omega_total_model_implied, 5);
    expect(own.items.length).toBeGreaterThan(3);
    for (const { item, itemRest, alphaIfDropped } of own.items) {
      expect(itemRest).toBeCloseTo(expected.item_rest_r_complete[item], 9);
      expect(alphaIfDropped).toBeCloseTo(expected.alpha_if_dropped_complete[item], 9);
    }
  });

  it("counts only teams that are large enough for a result", () => {
    const { teams, icc1, rwgJUniform, property } = quality.agreement.internal;
    expect(teams).toBeLessThan(12);
    expect(rwgJUniform).toBeGreaterThan(0.5);
    expect(icc1 === null).toBe(teams < 10);
    expect(property === null || typeof property === "boolean").toBe(true);
  });

  it("says why the axes cannot be told apart when few answered, and never a number that is none", () => {
    const few = qualityOf({ ...vaart, responses: vaart.responses.slice(0, 12) });
    expect(few.axesApart).toMatchObject({ verdict: null, why: "too-few-cases", htmt: null });
    const none = qualityOf({ ...vaart, responses: [] });
    expect(none.scales.internal).toMatchObject({ complete: 0, omega: null, standardisedAlpha: null });
    expect(none.agreement.internal).toMatchObject({ teams: 0, icc1: null, rwgStar: null, property: null });
    const grens: WaveData = { ...nobody, ...referenceWaves("grens", "1", "2")[0] };
    for (const one of [quality, few, none, qualityOf(grens)]) expect(finite(one)).toBe(true);
  });

  it("weighs by role and size of the team as the reference does", () => {
    const { raking } = (syntheticDocument("expected", "survey_vaart.json") as Reference).waves["1"];
    const { mean, shift, effectiveN, otherReaction, smallestCell } = quality.raked ?? {};
    expect(effectiveN).toBeCloseTo(raking.kish_neff, 6);
    expect(mean?.internal).toBeCloseTo(raking.mean_I, 1);
    expect(Math.abs(shift?.internal ?? 9)).toBeLessThan(0.02);
    expect(Math.abs(shift?.external ?? 9)).toBeLessThan(0.02);
    expect(otherReaction).toBe(false);
    expect(smallestCell).toBeGreaterThan(0);
    expect(qualityOf({ ...vaart, responses: [] }).raked).toMatchObject({
      why: "nobody",
      otherReaction: null,
      smallestCell: 0,
    });
  });

  it("does not depend on the order of the answers", () => {
    const turned = { ...vaart, responses: [...vaart.responses].reverse() };
    expect(qualityOf(turned)).toEqual(quality);
  });

  it("survives everybody giving the same answers", () => {
    const [one] = vaart.responses;
    const same = Array.from({ length: 120 }, (_, i) => ({
      ...one,
      pseudonym: asId<PersonId>(`p${i}`),
      answers: Object.fromEntries(vaart.items.map(({ id }) => [id, 4])),
    }));
    const quiet = qualityOf({ ...vaart, responses: same });
    expect(quiet.scales.internal).toMatchObject({ complete: 120, omega: null });
    expect(quiet.axesApart.verdict).toBeNull();
    expect(finite(quiet)).toBe(true);
  });
});

describe("shrunken means of units", () => {
  const units = [
    { id: "small", mean: 4.4, se: 0.5 },
    { id: "large", mean: 4.4, se: 0.05 },
    { id: "low", mean: 2.5, se: 0.1 },
    { id: "middle", mean: 3.2, se: 0.1 },
  ];

  it("lie between the own mean and that of all, and move most for who is least certain", () => {
    const [small, large] = shrunkenUnits(units) ?? [];
    expect(small.shrunken).toBeLessThan(4.4);
    expect(small.shrunken).toBeGreaterThan(3.2);
    expect(large.shrunken).toBeGreaterThan(small.shrunken);
    expect(large.weight).toBeGreaterThan(small.weight);
  });

  it("are one and the same when units differ no more than chance", () => {
    const alike = units.map((unit, i) => ({ ...unit, mean: 3 + i / 100, se: 0.4 }));
    const values = (shrunkenUnits(alike) ?? []).map(({ shrunken }) => shrunken);
    expect(values).toHaveLength(4);
    for (const value of values) expect(value).toBeCloseTo(values[0], 9);
  });

  it("are not there for two units, nor without an uncertainty", () => {
    expect(shrunkenUnits(units.slice(0, 2))).toBeNull();
    expect(shrunkenUnits([...units, { id: "none", mean: 3, se: 0 }])).toBeNull();
  });
});
