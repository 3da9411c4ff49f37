import {
  type Answers,
  asId,
  type InsideRole,
  insideRoles,
  type OwnQuestion,
  type UnitId,
} from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { buildInstrument, defaultChangeTopics, instrumentDocument } from "@vensterbank/instrument";
import { releaseOwnQuestions, type ReleasedOwnQuestion } from "@vensterbank/reporting";
import { computeWaveResult, scoringItems } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { ownQuestionFile, ownQuestionTexts } from "../../export/own-question-rows.server";
import { ownQuestionReport } from "./own-questions-part.server";

const thresholds = { results: 5, sensitive: 8, openText: 10 };
const settings = { topics: defaultChangeTopics, thresholds, nameLevel: "roles" as const, cut: 3 };
const scale: OwnQuestion = {
  id: "q1",
  text: { nl: "Hoe warm?", en: "How warm?" },
  askedOf: insideRoles,
  dontKnow: true,
  kind: "scale",
  anchors: { lowest: { nl: "koud", en: "cold" }, highest: { nl: "heet", en: "hot" } },
};
const choice: OwnQuestion = {
  id: "q2",
  text: { nl: "Wat eerst?", en: "What first?" },
  askedOf: ["manager", "professional"],
  dontKnow: false,
  kind: "choice",
  options: [
    { nl: "werk", en: "work" },
    { nl: "=rust", en: "rest" },
  ],
};

type Person = readonly [InsideRole, Answers];

function waveOf(questions: readonly OwnQuestion[], people: readonly Person[]) {
  const unitId = asId<UnitId>("t");
  const place = (role: InsideRole) => ({ unitId, role });
  const result = computeWaveResult({
    settings: { ...settings, ownQuestions: questions },
    seed: 1,
    units: [{ id: unitId, parentId: null, code: "t", name: "T", level: "team" }],
    frame: [...people, ...people].map(([role], i) => ({ personId: asId(`p${i}`), ...place(role) })),
    responses: people.map(([role, answers], i) => ({ pseudonym: `s${i}`, ...place(role), answers })),
    partners: 0,
    partnerResponses: [],
    items: scoringItems(buildInstrument(undefined, questions)),
  });
  const frozen: FrozenWave = {
    settings: { ...settings, ownQuestions: questions },
    instrument: instrumentDocument(buildInstrument(undefined, questions)),
    units: [],
    partners: [],
  };
  return { frozen, released: releaseOwnQuestions(result.ownQuestions ?? [], thresholds) };
}

/** 12 managers and 20 professionals, whose answers go round. */
const people = (shift: number, size = 32): Person[] =>
  Array.from({ length: size }, (_, i): Person => [
    i < 12 ? "manager" : "professional",
    { "own.q1": i === 0 ? null : 1 + ((i + shift) % 3), "own.q2": 1 + (i % 3 === 0 ? 1 : 0) },
  ]);

const { frozen, released } = waveOf([scale, choice], people(0));
const translator = createTranslator("nl", messagesOf("nl"));
const reportOf = (one: ReleasedOwnQuestion, questions: readonly ReleasedOwnQuestion[] | null = null) =>
  ownQuestionReport(one, {
    locale: "nl",
    frozen,
    earlier: questions && { title: "Voorjaar", questions },
  });

describe("the report of an own question", () => {
  it("says the mean of a scale with its interval, in the reader's way of writing numbers", () => {
    const { text, title, figure, askedOf } = reportOf(released[0]);
    expect(text).toBe("Hoe warm?");
    expect(translator.say(title)).toMatch(
      /^Gemiddeld 2,0, tussen 1,\d en 2,\d, op een schaal van 1 \(koud\) tot 5 \(heet\)$/,
    );
    expect(figure?.chart.options.map(({ label }) => label)).toEqual(["1 koud", "2", "3", "4", "5 heet"]);
    expect(translator.say(figure?.basis ?? title)).toContain("31 mensen kozen een antwoord, 1 kozen");
    expect([figure?.earlier, askedOf]).toEqual([null, null]);
  });

  it("says which answer was chosen most, of whom, and the roles beside each other", () => {
    const { title, roles, askedOf } = reportOf(released[1]);
    expect(translator.say(title)).toBe("Het vaakst gekozen: ‘werk’ (66%)");
    expect(askedOf).toEqual(["manager", "professional"]);
    expect(roles?.roles).toEqual(["manager", "professional"]);
    expect(roles?.rows.map(({ cells }) => cells)).toEqual([
      ["67%", "65%"],
      ["33%", "35%"],
      ["12", "20"],
    ]);
  });

  it("stands beside the wave before only when nothing of the question changed, and both may be seen", () => {
    const before = waveOf([scale, choice], people(1)).released;
    const same = reportOf(released[0], before);
    expect(translator.say(same.figure?.earlier ?? same.title)).toContain(
      "In de vorige meting, Voorjaar, was",
    );
    expect(same.figure?.chart.options.every(({ before: one }) => one !== null)).toBe(true);

    const other = { ...scale, text: { nl: "Hoe warm", en: "How warm?" } };
    const changed = reportOf(released[0], waveOf([other, choice], people(1)).released);
    expect(translator.say(changed.figure?.earlier ?? changed.title)).toContain("was de vraag anders");
    expect(changed.figure?.chart.options.every(({ before: one }) => one === null)).toBe(true);

    const few = reportOf(released[0], waveOf([scale, choice], people(1, 9)).released);
    expect(translator.say(few.figure?.earlier ?? few.title)).toContain("laten we niet zien");
    expect(JSON.stringify(few.figure?.chart)).not.toContain('"before":{"share');

    expect(reportOf(released[0], waveOf([choice], people(1)).released).figure?.earlier).toBeNull();
  });

  it("holds no number of a question that too few answered", () => {
    const few = waveOf([scale], people(0, 9));
    const report = ownQuestionReport(few.released[0], { locale: "nl", frozen: few.frozen, earlier: null });
    expect(report).toMatchObject({ figure: null, roles: null });
    expect(translator.say(report.title)).toBe(
      "Minder dan 10 mensen kozen een antwoord. Daarom staat hier geen uitkomst.",
    );
  });
});

describe("own questions in a file", () => {
  it("are the released counts with their words, and no number where something is withheld", () => {
    const lines = ownQuestionFile(released, ownQuestionTexts(frozen, "nl")).trim().split("\r\n");
    expect(lines).toContain("own.q2,choice,Wat eerst?,role,manager,1,werk,8,0.667,0.467,0.82,");
    // What a spreadsheet would take for a formula is made harmless.
    expect(lines.some((line) => line.includes(",'=rust,"))).toBe(true);
    expect(lines.some((line) => /^own\.q1,.*,organisation,,dk,,1,/.test(line))).toBe(true);
    const few = waveOf([scale], people(0, 9));
    const held = ownQuestionFile(few.released, ownQuestionTexts(few.frozen, "nl")).trim().split("\r\n");
    expect(held.slice(1)).toEqual([
      "own.q1,scale,Hoe warm?,organisation,,,,,,,,too-few-answers",
      "own.q1,scale,Hoe warm?,role,manager,,,,,,,too-few-answers",
    ]);
  });
});
