import { type Answers, asId, type InsideRole, type OwnQuestion, type UnitId } from "@vensterbank/core";
import { buildInstrument, defaultChangeTopics } from "@vensterbank/instrument";
import { describe, expect, it } from "vitest";
import { computeWaveResult } from "../compute-wave-result";
import { scoringItems } from "../scoring-items";
import { type WaveData } from "../wave-data";
import { shareInterval } from "./share-interval";

const text = { nl: "x", en: "x" };
const scale: OwnQuestion = {
  id: "q1",
  text,
  askedOf: ["manager", "professional"],
  dontKnow: true,
  kind: "scale",
  anchors: "agreement",
};
const choice: OwnQuestion = {
  ...scale,
  id: "q2",
  askedOf: ["manager"],
  kind: "choice",
  options: [text, text, text],
};

const unitId = asId<UnitId>("t");
const people: readonly (readonly [InsideRole, Answers])[] = [
  ["manager", { "own.q1": 2, "own.q2": 3 }],
  ["manager", { "own.q1": 4, "own.q2": null }],
  ["professional", { "own.q1": 5, "own.q2": 1 }],
  ["professional", { "own.q1": null }],
  ["professional", {}],
  ["support", { "own.q1": 1 }],
];

function dataWith(ownQuestions: readonly OwnQuestion[] | undefined, silent = 2): WaveData {
  const frame = [
    ...people.map(([role]) => role),
    ...Array.from({ length: silent }, () => "manager" as const),
  ];
  return {
    settings: {
      topics: defaultChangeTopics,
      thresholds: { results: 5, sensitive: 8, openText: 10 },
      nameLevel: "roles",
      cut: 3,
      ...(ownQuestions && { ownQuestions }),
    },
    seed: 1,
    units: [{ id: unitId, parentId: null, code: "t", name: "T", level: "team" }],
    frame: frame.map((role, i) => ({ personId: asId(`p${i}`), unitId, role })),
    responses: people.map(([role, answers], i) => ({ pseudonym: `s${i}`, unitId, role, answers })),
    partners: 0,
    partnerResponses: [],
    items: scoringItems(buildInstrument(undefined, ownQuestions)),
  };
}

describe("own questions in the result of a wave", () => {
  const { ownQuestions = [] } = computeWaveResult(dataWith([scale, choice]));
  const [first, second] = ownQuestions;

  it("counts each answer, of who was asked only", () => {
    expect(first.organisation).toMatchObject({ invited: 7, answered: 5, n: 3, dontKnow: 1 });
    expect(first.organisation.options.map(({ n }) => n)).toEqual([0, 1, 0, 1, 1]);
    expect(first.roles.map(({ group, n }) => [group, n])).toEqual([
      [{ kind: "role", role: "manager" }, 2],
      [{ kind: "role", role: "professional" }, 1],
    ]);
    // A professional was not asked: an answer that came in all the same counts nowhere.
    expect(second.organisation).toMatchObject({ n: 1, dontKnow: 1, answered: 2, invited: 4 });
    expect(second.organisation.options.map(({ n }) => n)).toEqual([0, 0, 1]);
  });

  it("gives a scale its mean, with an interval that knows how many were asked", () => {
    const { mean } = first.organisation;
    const values = [2, 4, 5];
    const average = 11 / 3;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / 2;
    expect(mean?.mean).toBeCloseTo(average, 12);
    expect(mean?.se).toBeCloseTo(Math.sqrt(((1 - 3 / 7) * variance) / 3), 12);
    expect(second.organisation.mean).toBeNull();
  });

  it("is certain once everybody answered", () => {
    const all = dataWith([scale], 0);
    const everybody = {
      ...all,
      responses: all.responses.map((one, i) => ({ ...one, answers: { "own.q1": 1 + (i % 5) } })),
    };
    const [{ organisation }] = computeWaveResult(everybody).ownQuestions ?? [];
    expect(organisation.mean).toMatchObject({ se: null, interval95: null, why: "everybody-answered" });
    expect(organisation.options[0]).toMatchObject({ interval95: null, why: "everybody-answered" });
  });

  it("says why there is nothing when nobody answered", () => {
    const silent = dataWith([choice]);
    const nobody = { ...silent, responses: silent.responses.map((one) => ({ ...one, answers: {} })) };
    const [{ organisation }] = computeWaveResult(nobody).ownQuestions ?? [];
    expect(organisation.n).toBe(0);
    for (const option of organisation.options)
      expect(option).toMatchObject({ n: 0, share: null, interval95: null, why: "nobody-answered" });
  });

  it("changes nothing else of the result", () => {
    const { ownQuestions: own, ...rest } = computeWaveResult(dataWith([scale, choice]));
    const { ownQuestions: none, ...plain } = computeWaveResult(dataWith(undefined));
    expect(own).toHaveLength(2);
    expect(none).toEqual([]);
    expect(rest).toEqual(plain);
  });
});

describe("shareInterval", () => {
  // Its ends are the shares p for which |15/50 − p| is just z standard errors of p itself (Wilson 1927).
  it("is Wilson's for a small part of a large group", () => {
    for (const p of shareInterval(15, 50, 1e12) ?? [])
      expect(Math.abs(0.3 - p) / Math.sqrt((p * (1 - p)) / 50)).toBeCloseTo(1.959964, 5);
    expect(shareInterval(0, 50, 1e12)?.[0]).toBe(0);
  });

  it("narrows to nothing as everybody answers", () => {
    const width = (invited: number) => {
      const [low, high] = shareInterval(15, 50, invited) ?? [0, 0];
      return high - low;
    };
    expect(width(60)).toBeLessThan(width(100));
    expect(width(50.001)).toBeLessThan(0.01);
    expect(shareInterval(15, 50, 50)).toBeNull();
    expect(shareInterval(0, 0, 50)).toBeNull();
  });
});
