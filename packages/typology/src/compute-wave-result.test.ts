import {
  type Answers,
  asId,
  type InsideRole,
  type PersonId,
  type ProgrammeSettings,
  reactions,
  type UnitId,
} from "@vensterbank/core";
import { buildInstrument, defaultChangeTopics } from "@vensterbank/instrument";
import { referenceWaves, syntheticDocument } from "@vensterbank/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeWaveResult } from "./compute-wave-result";
import { scoringItems } from "./scoring-items";
import { type WaveData } from "./wave-data";

const settings: ProgrammeSettings = {
  topics: defaultChangeTopics,
  thresholds: { results: 5, sensitive: 8, openText: 10 },
  nameLevel: "groups",
  cut: 3,
};
const instrumentItems = scoringItems(buildInstrument());
const nobody = { settings, seed: 11, partners: 0, partnerResponses: [] };

const vaart: WaveData = { ...nobody, ...referenceWaves("vaart", "1", "2")[0] };

const team = asId<UnitId>("team");
const units = [
  { id: asId<UnitId>("org"), parentId: null, code: "org", name: "Org", level: "organisation" as const },
  { id: team, parentId: asId<UnitId>("org"), code: "t", name: "Team", level: "team" as const },
];

/** A wave of one team in which person i answers `answer(i)`; `silent` more are entitled. */
function oneTeam(
  people: number,
  silent: number,
  answer: (i: number) => Answers,
  role: InsideRole = "professional",
): WaveData {
  return {
    ...nobody,
    units,
    items: instrumentItems,
    frame: Array.from({ length: people + silent }, (_, i) => ({
      personId: asId<PersonId>(`p${i}`),
      unitId: team,
      role,
    })),
    responses: Array.from({ length: people }, (_, i) => ({
      pseudonym: `s${i}`,
      unitId: team,
      role,
      answers: answer(i),
    })),
  };
}

/** Answers that score `level` on every item of a scale, plus a little of one's own. */
function level(levels: Record<string, number>, i: number): Answers {
  return Object.fromEntries(
    instrumentItems
      .filter((item) => item.side === "inside" && item.scale in levels)
      .map((item, j) => {
        const wanted = Math.min(5, Math.max(1, levels[item.scale] + (i % 3) - 1 + (j % 7 === i % 7 ? 1 : 0)));
        return [item.id, item.reversed ? 6 - wanted : wanted];
      }),
  );
}

describe("the result of a wave", () => {
  it("has the reference figures of vaart", () => {
    interface Unit {
      readonly unit: string;
      readonly mean_I: number;
      readonly se_E: number;
      readonly quadrants_normal: Record<string, number>;
    }
    const reference = syntheticDocument("expected", "survey_vaart_quadrants.json") as {
      waves: Record<string, { units: Unit[] }>;
    };
    const of = (name: string) => reference.waves["1"].units.find((unit) => unit.unit === name);
    const result = computeWaveResult(vaart);
    const compare = (position: typeof result.organisation.position | null | undefined, name: string) => {
      const expected = of(name);
      if (!position || !expected) throw new Error(`${name} is missing`);
      expect(position.mean.internal).toBeCloseTo(expected.mean_I, 12);
      expect(position.se.external).toBeCloseTo(expected.se_E, 12);
      for (const type of reactions) {
        expect(position.quadrants.normal?.[type]).toBeCloseTo(expected.quadrants_normal[type], 9);
      }
    };
    compare(result.organisation.position, "organisation");
    compare(result.organisation.postStratified, "organisation, post-stratified by team");
    compare(result.departments[1].postStratified, "department wijken, post-stratified by team");
    result.teams.forEach((one, i) => compare(one.position, `team t${String(i + 1).padStart(2, "0")}`));
    compare(result.roles[2].position, "role professional");
    expect(result.organisation).toMatchObject({ invited: 179, answered: 128 });
    expect(result.organisation.mixedness?.total).toBeCloseTo(0.940017642100223, 12);
  });

  it("is the same, bit for bit, whatever the order of the answers", () => {
    const once = JSON.stringify(computeWaveResult(vaart));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...vaart.responses], { minLength: vaart.responses.length }),
        (responses) => {
          expect(JSON.stringify(computeWaveResult({ ...vaart, responses }))).toBe(once);
        },
      ),
      { numRuns: 3 },
    );
  });

  it("survives the way through JSON: no NaN, no infinity, nothing undefined", () => {
    for (const data of [
      vaart,
      oneTeam(0, 8, () => ({})),
      oneTeam(1, 7, (i) => level({ INT: 3, EXT: 3 }, i)),
    ]) {
      const result = computeWaveResult(data);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      JSON.stringify(result, (_key, value: unknown) => {
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        return value;
      });
    }
  });

  it("gives reasons instead of figures when nobody answered", () => {
    const result = computeWaveResult(oneTeam(0, 8, () => ({})));
    expect(result.organisation.position.label).toEqual({ kind: "none", reason: "nobody-answered" });
    expect(result.organisation.mixedness).toBeNull();
    expect(result.portraits.organisation.now).toMatchObject({ n: 0, shares: null, why: "nobody-answered" });
    expect(result.mirror.axis.they.why).toBe("no-partner-answered");
  });

  it("names no type below 40 percent response, nor for a small team", () => {
    const low = computeWaveResult(oneTeam(12, 28, (i) => level({ INT: 2, EXT: 2, CON: 4 }, i)));
    expect(low.organisation).toMatchObject({
      guidance: "position-only",
      position: { label: { kind: "none", reason: "response-below-40" } },
    });
    const small = computeWaveResult(oneTeam(6, 0, (i) => level({ INT: 2, EXT: 2, CON: 4 }, i)));
    expect(small.teams[0].position.label).toEqual({ kind: "none", reason: "team-too-small-for-type" });
    expect(small.organisation.position.label.kind).not.toBe("none");
  });

  it("calls low on both with little confusion by its name", () => {
    const low = { INT: 2, EXT: 2 };
    const confused = computeWaveResult(oneTeam(15, 2, (i) => level({ ...low, CON: 4 }, i)));
    expect(confused.organisation.position.label).toMatchObject({ kind: "clearly", reactions: ["confused"] });
    const calm = computeWaveResult(oneTeam(15, 2, (i) => level({ ...low, CON: 2 }, i)));
    expect(calm.organisation.confusion.little).toBe(true);
    expect(calm.organisation.position.label).toMatchObject({ kind: "low-on-both", certainty: "clearly" });
  });
});

describe("the further blocks", () => {
  const questions = (i: number): Answers => ({
    ...level({ INT: 4, EXT: 2, CON: 2 }, i),
    "change.market.exposure": i % 11,
    "change.market.threat": 2 + (i % 3),
    "portrait.now.confused": 10,
    "portrait.now.introvert": 60 + (i % 3),
    "portrait.now.extravert": 0,
    "portrait.now.binding": 30 - (i % 3),
    "portrait.wished.confused": 0,
    "portrait.wished.introvert": 10,
    "portrait.wished.extravert": 10,
    "portrait.wished.binding": 80,
  });

  it("read change topics from their own items and the single questions as asked", () => {
    const market = computeWaveResult(oneTeam(20, 0, questions)).topics.find((one) => one.topic === "market");
    expect(market?.organisation.position.n).toBe(20);
    expect(market?.organisation.exposure).toMatchObject({ n: 20 });
    expect(market?.organisation.opportunity).toMatchObject({ n: 0, mean: null, why: "nobody-answered" });
  });

  it("put portraits on the window and compare them with the scales", () => {
    const { organisation } = computeWaveResult(oneTeam(20, 0, questions)).portraits;
    expect(organisation.now.leading).toBe("introvert");
    expect(organisation.wished.leading).toBe("binding");
    expect(organisation.agreement).toBe("agree");
    const shares = organisation.now.shares;
    expect(reactions.reduce((sum, type) => sum + (shares?.[type] ?? NaN), 0)).toBeCloseTo(1, 12);
    const interval = organisation.now.interval95?.introvert ?? [NaN, NaN];
    expect(shares?.introvert).toBeGreaterThanOrEqual(interval[0]);
    expect(shares?.introvert).toBeLessThanOrEqual(interval[1]);
  });

  it("set estimates beside what the other group answered, and we beside they", () => {
    const managers = oneTeam(6, 0, (i) => level({ INT: 5, EXT: 4 }, i), "manager");
    const professionals = oneTeam(9, 0, (i) => level({ INT: 2, EXT: 4 }, i));
    const data: WaveData = {
      ...professionals,
      frame: [
        ...professionals.frame,
        ...managers.frame.map((member) => ({ ...member, personId: asId<PersonId>(`m${member.personId}`) })),
      ],
      responses: [
        ...professionals.responses,
        ...managers.responses.map((response) => ({ ...response, pseudonym: `m${response.pseudonym}` })),
      ],
      partners: 4,
      partnerResponses: [1, 2, 3].map((level) => ({
        answers: Object.fromEntries(
          instrumentItems
            .filter((item) => item.side === "partner")
            .map((item) => [item.id, item.reversed ? 6 - level : level]),
        ),
      })),
    };
    const result = computeWaveResult(data);
    const byManagers = result.estimates.filter((one) => one.by === "manager");
    expect(byManagers).toHaveLength(4);
    for (const one of byManagers) expect(one.difference.difference).toBeGreaterThan(1);
    expect(result.mirror).toMatchObject({ invited: 4, answered: 3, axis: { they: { n: 3, mean: 2 } } });
    expect(result.mirror.axis.difference.difference).toBeGreaterThan(1);
    const gap = result.roleDifferences.find((one) => one.axis === "internal" && one.facet === null);
    expect(gap).toMatchObject({ first: "manager", second: "professional" });
    expect(gap?.difference).toBeGreaterThan(1);
  });
});
