import { deviations, syntheticDocument, syntheticReference } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { readSurveyFolder } from "../input/survey-folder";
import { classifySurvey } from "./classify-survey";
import { describeSurvey } from "./describe-survey";

const datasets = ["vaart", "grens"];
const survey = (name: string) => readSurveyFolder(syntheticReference("surveys", name));
const expected = (file: string) => syntheticDocument("expected", file);

/** Simulated, compared apart; and figures that only one package of the reference prints. */
const simulated = ["between_person_noise_null"];
const notOurs = [
  /_psych/,
  /REML/,
  "ICC1_multilevel",
  "linear_product",
  "fcm_m2",
  /^min_rule/,
  "finite_population",
  "adjusted_BY",
  "adjusted_holm",
  "versions",
  "why",
  "note",
  "se_I_calibrated",
  "se_E_calibrated",
  "mvtnorm",
];
/** Computed by none of the commands yet. */
const notCovered = ["omega", "bootstrap", "bootstrap_rao_wu_yue", "raking"];

describe.each(datasets)("the reference values of %s", (name) => {
  it("agree on positions, probabilities, labels and tipping points", () => {
    const found = deviations(expected(`survey_${name}_quadrants.json`), classifySurvey(survey(name)), {
      tolerance: 1e-8,
      except: notOurs,
    });
    expect(found.differences).toEqual([]);
    expect(found.compared).toBeGreaterThan(500);
  });

  it("agree on scores, reliability, agreement, memberships and change", () => {
    const found = deviations(expected(`survey_${name}.json`), describeSurvey(survey(name)), {
      tolerance: 1e-8,
      except: [...simulated, ...notOurs, ...notCovered, "ci95_d_av_AlginaKeselman2003"],
    });
    expect(found.differences).toEqual([]);
    expect(found.compared).toBeGreaterThan(1000);
  });

  it("agree on noncentral intervals", () => {
    const pick = (document: unknown): unknown[] => {
      const intervals: unknown[] = [];
      JSON.stringify(document, (key, value: unknown) => {
        if (key === "ci95_d_av_AlginaKeselman2003") intervals.push(value);
        return value;
      });
      return intervals;
    };
    const found = deviations(pick(expected(`survey_${name}.json`)), pick(describeSurvey(survey(name))), {
      tolerance: 1e-6,
    });
    expect(found.differences).toEqual([]);
  });
});

describe("the noise expectation of mixedness", () => {
  it("lies within four Monte Carlo errors of the reference", () => {
    interface Noise {
      readonly reps: number;
      readonly mean: number;
      readonly sd: number;
      readonly p95: number;
    }
    type Waves = { waves: Record<string, { membership: { between_person_noise_null: Noise | null } }> };
    const ours = describeSurvey(survey("vaart")) as Waves;
    const theirs = expected("survey_vaart.json") as Waves;
    for (const wave of ["1", "2", "3"]) {
      const a = ours.waves[wave].membership.between_person_noise_null;
      const b = theirs.waves[wave].membership.between_person_noise_null;
      if (!a || !b) throw new Error("noise is defined in every wave");
      const error = b.sd * Math.sqrt(1 / a.reps + 1 / b.reps);
      expect(Math.abs(a.mean - b.mean)).toBeLessThan(4 * error);
      expect(Math.abs(a.sd - b.sd)).toBeLessThan(4 * error);
      expect(Math.abs(a.p95 - b.p95)).toBeLessThan(4 * 2.12 * error);
    }
  });
});
