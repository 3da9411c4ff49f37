import {
  insideRoles,
  isClosedQuestion,
  type OwnQuestion,
  ownItemId,
  ownOptionCount,
} from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { completeness } from "./completeness";
import { instrumentDocument, readInstrumentDocument } from "./instrument-document";
import { noticeFor } from "./notice-for";
import { openItems } from "./open-items";
import { scoreScales } from "./score-scales";
import { estimateKey, scoringKey, topicScoringKey } from "./scoring-key";
import { type Screen } from "./screen";
import { screensFor } from "./screens-for";
import { splitAnswers } from "./split-answers";
import { validateScreen } from "./validate-screen";

const text = (word: string) => ({ nl: `${word} nl`, en: `${word} en` });
const everybody = { askedOf: insideRoles, dontKnow: true };
const choice: OwnQuestion = {
  ...everybody,
  id: "q1",
  text: { nl: "Wat {{eerst}}?", en: "What {{eerst}}?" },
  kind: "choice",
  options: [text("a"), text("b"), text("c")],
};
const scale: OwnQuestion = {
  ...everybody,
  id: "q2",
  text: text("often"),
  kind: "scale",
  anchors: "frequency",
};
const ends: OwnQuestion = {
  id: "q3",
  text: text("leaders"),
  askedOf: ["director", "manager"],
  dontKnow: false,
  kind: "scale",
  anchors: { lowest: text("cold"), highest: text("warm") },
};

const open: OwnQuestion = {
  id: "q4",
  text: { nl: "Wat mis je, {{nu}}?", en: "What do you miss, {{nu}}?" },
  askedOf: insideRoles,
  dontKnow: false,
  kind: "text",
};
const openForSome: OwnQuestion = { ...open, id: "q5", askedOf: ["professional"] };

const anyQuestion: fc.Arbitrary<OwnQuestion> = fc
  .record({
    id: fc.stringMatching(/^q[1-9]\d?$/),
    text: fc.constant(text("asked")),
    askedOf: fc.subarray([...insideRoles], { minLength: 1 }),
    dontKnow: fc.boolean(),
  })
  .chain((base) =>
    fc.oneof(
      fc.constantFrom<OwnQuestion>(
        { ...base, kind: "scale", anchors: "agreement" },
        { ...base, kind: "scale", anchors: "frequency" },
        { ...base, kind: "text" },
        { ...base, kind: "scale", anchors: { lowest: text("low"), highest: text("high") } },
      ),
      fc.integer({ min: 2, max: 8 }).map((n): OwnQuestion => ({
        ...base,
        kind: "choice",
        options: Array.from({ length: n }, (_, i) => text(`option ${i}`)),
      })),
    ),
  );

const respondent = {
  side: "inside",
  role: "professional",
  drawnTopics: [],
  seed: 3,
  modules: ["core", "portraits"],
  words: { organisation: "Kade", consultant: "x", openTextThreshold: 10 },
} as const;
const screensOf = (questions: readonly OwnQuestion[], role: (typeof insideRoles)[number] = "professional") =>
  screensFor(buildInstrument(undefined, questions), {
    ...respondent,
    role,
    words: { ...respondent.words },
  });
const ownScreen = (screens: readonly Screen[]) => screens.find(({ id }) => id === "own-questions");

describe("own questions in the instrument", () => {
  it("stand on one screen, after the core and before own words", () => {
    const ids = screensOf([choice, scale, ends], "manager").map(({ id }) => id);
    expect(ids.slice(-3)).toEqual(["others", "own-questions", "own-words"]);
    expect(ownScreen(screensOf([choice, scale, ends], "manager"))?.questions.map(({ id }) => id)).toEqual([
      "own.q1",
      "own.q2",
      "own.q3",
    ]);
  });

  it("are asked of the roles they are for, and the screen is not there for who gets none", () => {
    expect(ownScreen(screensOf([choice, ends]))?.questions).toHaveLength(1);
    expect(ownScreen(screensOf([ends]))).toBeUndefined();
    expect(buildInstrument(undefined, [])).toEqual(buildInstrument());
  });

  it("are shown word for word, also what looks like a place to fill in", () => {
    expect(ownScreen(screensOf([choice]))?.questions[0]).toMatchObject({ text: choice.text });
  });

  it("have their own words at the ends of a scale", () => {
    const [question] = ownScreen(screensOf([ends], "director"))?.questions ?? [];
    expect(question.kind === "rating" && question.anchors.map(({ label }) => label.en)).toEqual([
      "1 cold en",
      "2",
      "3",
      "4",
      "5 warm en",
    ]);
  });

  it("are never in a scoring key, and no answer to them moves a score", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyQuestion, { selector: ({ id }) => id, maxLength: 10 }),
        fc.nat(),
        (questions, seed) => {
          const instrument = buildInstrument(undefined, questions);
          const plain = buildInstrument();
          expect(scoringKey(instrument)).toEqual(scoringKey(plain));
          expect(topicScoringKey(instrument)).toEqual(topicScoringKey(plain));
          expect(estimateKey(instrument)).toEqual(estimateKey(plain));
          const key = scoringKey(instrument).filter(({ side }) => side === "inside");
          const scales = Object.fromEntries(key.map(({ id }, i) => [id, 1 + ((i * 7 + seed) % 5)]));
          const own = Object.fromEntries(
            questions
              .filter(isClosedQuestion)
              .map((one, i) => [ownItemId(one), 1 + ((seed + i) % ownOptionCount(one))]),
          );
          const texts = Object.fromEntries(
            questions.filter((one) => !isClosedQuestion(one)).map((one) => [ownItemId(one), "Zo"]),
          );
          expect(scoreScales({ ...scales, ...own }, key)).toEqual(scoreScales(scales, key));
          expect(splitAnswers(instrument, { ...own, ...texts })).toEqual({ scored: own, options: {}, texts });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("survive being stored with a wave", () => {
    const instrument = buildInstrument(undefined, [choice, scale, ends, open]);
    expect(readInstrumentDocument(instrumentDocument(instrument))).toEqual(instrument);
  });
});

describe("open questions of one's own", () => {
  const screen = ownScreen(screensOf([choice, open, openForSome]));
  if (!screen) throw new Error("No screen");
  const helpOf = (id: string) => {
    const question = screen.questions.find((one) => one.id === id);
    return question?.kind === "text" ? question.help : undefined;
  };

  it("stand among the others, word for word, with who reads the answer beside them", () => {
    expect(screen.questions.map(({ id, kind }) => [id, kind])).toEqual([
      ["own.q1", "rating"],
      ["own.q4", "text"],
      ["own.q5", "text"],
    ]);
    expect(screen.questions[1].kind === "text" && screen.questions[1].text).toEqual(open.text);
    expect(helpOf("own.q4")?.nl).toContain("minstens 10 mensen bij deze vraag");
    expect(helpOf("own.q4")?.en).not.toContain("certain roles");
    expect(helpOf("own.q5")?.en).toContain("Only certain roles get this question.");
  });

  it("need no answer, and take words that are not too long", () => {
    expect(validateScreen(screen, { "own.q1": "3" }).errors).toEqual([]);
    expect(completeness([screen], { "own.q1": 3 }).screens[0].state).toBe("complete");
    expect(validateScreen(screen, { "own.q4": " Tijd " }).answers).toEqual({ "own.q4": "Tijd" });
    expect(validateScreen(screen, { "own.q4": "  \n " }).answers).toEqual({});
    expect(validateScreen(screen, { "own.q4": "x".repeat(2001) }).errors).toHaveLength(1);
  });

  it("are told apart from the general question by side and in order", () => {
    expect(openItems(buildInstrument(undefined, [open])).map(({ id, side }) => [id, side])).toEqual([
      ["own.q4", "inside"],
      ["own.words", "inside"],
      ["mirror.own.words", "partner"],
    ]);
  });
});

describe("answers to own questions", () => {
  const screen = ownScreen(screensOf([choice, ends], "manager"));
  if (!screen) throw new Error("No screen");

  it("are one of the options; nothing chosen is missing", () => {
    expect(validateScreen(screen, { "own.q1": "3" })).toEqual({ answers: { "own.q1": 3 }, errors: [] });
    expect(validateScreen(screen, {})).toEqual({ answers: {}, errors: [] });
    for (const wrong of ["0", "4", "1.0", "a", " 1"])
      expect(validateScreen(screen, { "own.q1": wrong }).errors).toEqual([
        { field: "own.q1", key: "errors.field.choice" },
      ]);
  });

  it("are 'don't know' only where that was offered", () => {
    expect(validateScreen(screen, { "own.q1": "dk" }).answers).toEqual({ "own.q1": null });
    expect(validateScreen(screen, { "own.q3": "dk" }).errors).toHaveLength(1);
  });
});

describe("the notice", () => {
  const words = {
    organisation: "Kade",
    minutes: 10,
    closesOn: "x",
    retentionEnds: "x",
    consultant: "x",
    coordinator: "x",
    resultsThreshold: 5,
    sensitiveThreshold: 8,
    openTextThreshold: 10,
    distributionThreshold: 12,
  };
  const blocksOf = (questions: readonly OwnQuestion[], side: "inside" | "partner" = "inside") =>
    noticeFor(buildInstrument(undefined, questions), { side, relations: true, nameLevel: "roles", words })
      .blocks;

  it("tells people inside that own questions are asked, and from how many answers they are shown", () => {
    const block = blocksOf([choice]).find(({ id }) => id === "own-questions");
    expect(block?.text.nl).toContain("Kade heeft zelf ook vragen toegevoegd.");
    expect(block?.text.nl).toContain("minstens 12 mensen");
    expect(block?.text.en).not.toContain("certain roles");
    expect(blocksOf([choice, ends]).find(({ id }) => id === "own-questions")?.text.en).toContain(
      "certain roles",
    );
  });

  it("tells of open questions what holds for them, and of numbers only where some are counted", () => {
    const textOf = (questions: readonly OwnQuestion[]) =>
      blocksOf(questions).find(({ id }) => id === "own-questions")?.text.nl;
    expect(textOf([open])).toContain("los van al je andere antwoorden");
    expect(textOf([open])).not.toContain("Een uitkomst");
    expect(textOf([choice])).not.toContain("open vraag");
    expect(textOf([choice, openForSome])).toMatch(/bepaalde rollen.*Een uitkomst.*voor elke vraag apart/);
  });

  it("says nothing of them where none are asked", () => {
    expect(blocksOf([]).map(({ id }) => id)).not.toContain("own-questions");
    expect(blocksOf([choice], "partner").map(({ id }) => id)).not.toContain("own-questions");
  });
});
