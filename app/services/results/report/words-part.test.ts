import { asId, insideRoles, type OwnQuestion, type TenantId, type WaveId } from "@vensterbank/core";
import { type OpenAnswerRow } from "@vensterbank/db";
import { buildInstrument, defaultChangeTopics, instrumentDocument } from "@vensterbank/instrument";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsPart } from "./words-part.server";

const questions: readonly OwnQuestion[] = ["q1", "q2"].map((id) => ({
  id,
  text: { nl: `Wat, ${id}, {{organisation}}?`, en: `What, ${id}, {{organisation}}?` },
  askedOf: id === "q1" ? insideRoles : ["manager"],
  dontKnow: false,
  kind: "text",
}));
const thresholds = { results: 5, sensitive: 8, openText: 10 };
const context = {
  organisation: "Kade",
  locale: "nl" as const,
  frozen: {
    settings: { topics: defaultChangeTopics, thresholds, nameLevel: "groups" as const, cut: 3 },
    instrument: instrumentDocument(buildInstrument(undefined, questions)),
    units: [],
    partners: [],
  },
};
const asked = ["own.q1", "own.q2", "own.words", "mirror.own.words"] as const;

function answersTo(
  question: string,
  texts: readonly string[],
  released: (i: number) => boolean,
): OpenAnswerRow[] {
  return texts.map((text, i) => ({
    tenantId: asId<TenantId>("t"),
    id: `${question} ${i}`,
    waveId: asId<WaveId>("w"),
    side: question.startsWith("mirror") ? "partner" : "inside",
    question,
    text,
    released: released(i),
    receiptHash: null,
  }));
}

const anyAnswers = fc
  .tuple(
    ...asked.map(() =>
      fc.array(fc.tuple(fc.constantFrom("Ja", "Nee", " "), fc.boolean()), { maxLength: 14 }),
    ),
  )
  .map((all) =>
    all.flatMap((given, n) =>
      answersTo(
        asked[n],
        given.map(([text]) => text),
        (i) => given[i][1],
      ),
    ),
  );

describe("the chapter of own words", () => {
  it("shows of each question what was released, where ten people wrote something there", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const part = wordsPart(context, answers);
        for (const id of asked) {
          const written = answers.filter(({ question, text }) => question === id && text.trim() !== "");
          const readable = written.length < 10 ? [] : written.filter(({ released }) => released);
          const shown = part.questions.find((question) => question.id === id)?.answers ?? [];
          expect(shown.map((answer) => answer.id)).toEqual(readable.map((answer) => answer.id));
        }
      }),
    );
  });

  it("is too few when nine people answer every question", () => {
    const nine = Array.from({ length: 9 }, () => "Ja");
    const part = wordsPart(
      context,
      asked.flatMap((id) => answersTo(id, nine, () => true)),
    );
    expect(part.enough).toBe(false);
    expect(part.questions.flatMap(({ answers }) => answers)).toEqual([]);
  });

  it("has the words of every question, and tells of those of the organisation also that nothing can be read", () => {
    const ten = Array.from({ length: 10 }, (_, i) => `Zo ${i}`);
    const part = wordsPart(context, [
      ...answersTo("own.q1", ten, (i) => i === 0),
      ...answersTo("own.q2", ten.slice(1), () => true),
      ...answersTo("mirror.own.words", ten, (i) => i < 2),
    ]);
    expect(
      part.questions.map(({ id, text, askedOf, enough, answers }) => [
        id,
        text,
        askedOf,
        enough,
        answers.length,
      ]),
    ).toEqual([
      ["own.q1", "Wat, q1, {{organisation}}?", null, true, 1],
      ["own.q2", "Wat, q2, {{organisation}}?", ["manager"], false, 0],
      ["mirror.own.words", "Wat wil je nog zeggen over het samenwerken met Kade?", null, true, 2],
    ]);
  });

  it("goes on after the end of a programme with how many wrote at each question", () => {
    const left = answersTo("own.q1", ["Ja"], () => true).concat(answersTo("own.words", ["Nee"], () => true));
    const shownWith = (once: Readonly<Record<string, number>>) =>
      wordsPart(context, left, once).questions.flatMap(({ id, answers }) => (answers.length > 0 ? [id] : []));
    expect(shownWith({ "own.q1": 10, "own.words": 9 })).toEqual(["own.q1"]);
    expect(shownWith({ "own.q1": 9, "own.words": 10 })).toEqual(["own.words"]);
    expect(shownWith({})).toEqual([]);
  });

  it("still shows what was kept by side, of programmes that ended before", () => {
    const frozen = { ...context.frozen, instrument: instrumentDocument(buildInstrument()) };
    const left = answersTo("own.words", ["Nee"], () => true);
    expect(wordsPart({ ...context, frozen }, left, { inside: 10, partner: 0 }).questions).toHaveLength(1);
    expect(wordsPart({ ...context, frozen }, left, { inside: 9, partner: 12 }).questions).toEqual([]);
  });
});
