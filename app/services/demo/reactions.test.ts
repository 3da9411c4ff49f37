import { asId, type UnitId } from "@vensterbank/core";
import { type AnswersRow } from "../import/validate-answers.server";
import { buildInstrument } from "@vensterbank/instrument";
import { computeWaveResult, scoringItems, type WaveResult } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { bringIn } from "./bring-in.server";
import { type DemoOrganisation } from "./demo-organisation.server";
import { demoSeed, generateDemo } from "./generate-demo.server";

const instrument = buildInstrument();
const items = scoringItems(instrument);
const unitId = (code: string) => asId<UnitId>(code);
const numbers = ({ answers }: AnswersRow) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => (typeof value === "string" ? [] : [[id, value]])),
  );

function resultsOf(organisation: DemoOrganisation): WaveResult[] {
  const { units, partners, waves } = bringIn(organisation);
  return waves.map(({ members, answers }) =>
    computeWaveResult({
      settings: organisation.profile.programme.settings,
      seed: demoSeed,
      units: units.map(({ code, parent, name, level }) => ({
        id: unitId(code),
        parentId: parent === null ? null : unitId(parent),
        code,
        name,
        level,
      })),
      frame: members.map(({ code, unit, role }) => ({ personId: asId(code), unitId: unitId(unit), role })),
      responses: answers.flatMap((row) =>
        row.side === "inside"
          ? [{ pseudonym: row.code, unitId: unitId(row.unit), role: row.role, answers: numbers(row) }]
          : [],
      ),
      partners: partners.length,
      partnerResponses: answers.flatMap((row) => (row.side === "partner" ? [{ answers: numbers(row) }] : [])),
      items,
    }),
  );
}

const [vaart, springtij, kade] = generateDemo().map(resultsOf);
const saidOf = ({ organisation }: WaveResult) => organisation.position.label;

describe("reactions in the demo", () => {
  it("Vaart goes from confused over introvert to binding", () => {
    expect(vaart.slice(0, 3).map(saidOf)).toMatchObject([
      { kind: "clearly", reactions: ["confused"] },
      { kind: "clearly", reactions: ["introvert"] },
      { kind: "clearly", reactions: ["binding"] },
    ]);
  });

  it("Springtij is clearly extravert in both waves", () => {
    expect(springtij.map(saidOf)).toMatchObject([
      { kind: "clearly", reactions: ["extravert"] },
      { kind: "clearly", reactions: ["extravert"] },
    ]);
  });

  it("De Kade is clearly confused", () => {
    expect(kade.map(saidOf)).toMatchObject([{ kind: "clearly", reactions: ["confused"] }]);
  });
});
