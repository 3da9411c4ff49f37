import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { answerIds } from "./screen";
import { screensFor } from "./screens-for";
import { splitAnswers } from "./split-answers";
import { validateScreen, withScreen } from "./validate-screen";

const instrument = buildInstrument();
const screens = screensFor(instrument, {
  side: "inside",
  role: "manager",
  drawnTopics: ["market", "risk"],
  seed: 1,
  modules: ["core", "portraits"],
  units: [
    { code: "noord", name: "Team Noord" },
    { code: "zuid", name: "Team Zuid" },
  ],
  words: { organisation: "De Vaart", consultant: "de adviseur", openTextThreshold: 10 },
});
const screen = (id: string) => {
  const found = screens.find((one) => one.id === id);
  if (!found) throw new Error(`No screen ${id}`);
  return found;
};
const portraits = (...points: string[]) =>
  Object.fromEntries(answerIds(screen("portraits-now").questions[0]).map((id, i) => [id, points[i]]));
const keys = (id: string, raw: Record<string, unknown>) =>
  validateScreen(screen(id), raw).errors.map(({ field, key }) => `${field} ${key}`);

describe("validateScreen", () => {
  it("reads anchors, codes, don't know and nothing", () => {
    expect(
      validateScreen(screen("hold"), { "con.1": "1", "con.2": "5", "con.3": "dk", "con.4": "" }),
    ).toEqual({
      answers: { "con.1": 1, "con.2": 5, "con.3": null },
      errors: [],
    });
    const about = { "about.role": "support", "about.unit": "zuid", "about.tenure": "4" };
    expect(validateScreen(screen("about"), about).answers).toEqual({ ...about, "about.tenure": 4 });
    expect(validateScreen(screen("change-risk"), { "change.risk.exposure": "0" }).answers).toEqual({
      "change.risk.exposure": 0,
    });
  });

  it.each(["0", "6", "3.0", "03", " 3", "3 ", "+3", "3e0", "1,5", "NaN", "null", "٣", "DK"])(
    "refuses %j as an anchor",
    (value) => {
      expect(keys("hold", { "con.1": value })).toEqual(["con.1 errors.field.choice"]);
    },
  );

  it("refuses a unit or role that is not offered", () => {
    expect(keys("about", { "about.unit": "west", "about.role": "partner" })).toEqual([
      "about.role errors.field.choice",
      "about.unit errors.field.choice",
    ]);
  });

  it("wants 100 points or none; an empty field beside others counts as 0", () => {
    const check = (raw: Record<string, unknown>) =>
      Object.values(validateScreen(screen("portraits-now"), raw).answers);
    expect(check(portraits("10", "20", "30", "40"))).toEqual([10, 20, 30, 40]);
    expect(check(portraits("", "100", "", " "))).toEqual([0, 100, 0, 0]);
    expect(check(portraits("", "", "", ""))).toEqual([]);
    expect(check({})).toEqual([]);
    expect(check({ "portrait.now": "dk" })).toEqual([null, null, null, null]);
    expect(validateScreen(screen("portraits-now"), portraits("10", "20", "30", "39")).errors).toEqual([
      { field: "portrait.now", key: "errors.field.points-sum", params: { sum: 99, total: 100 } },
    ]);
    for (const odd of ["33,3", "-1", "1e2", "101", "999", "abc"])
      expect(keys("portraits-now", portraits(odd, "0", "0", "0"))).toEqual([
        "portrait.now errors.field.points",
      ]);
  });

  it("keeps words as they are, without what a database or page cannot hold", () => {
    const words = (text: string) =>
      validateScreen(screen("own-words"), { "own.words": text }).answers["own.words"];
    expect(words("  één\r\ntwee\u0000 \ud800 😀 <b>&\u001b  ")).toBe("één\ntwee \ufffd 😀 <b>&");
    expect(words("dk")).toBe("dk");
    expect(words(" \r\n\t ")).toBeUndefined();
    expect(words("x".repeat(2000))).toHaveLength(2000);
    expect(words("a\r\n".repeat(1000))).toHaveLength(1999);
  });

  it("says that words are too long", () => {
    for (const length of [2001, 5_000_000])
      expect(validateScreen(screen("own-words"), { "own.words": "x".repeat(length) })).toEqual({
        answers: {},
        errors: [{ field: "own.words", key: "errors.field.text-too-long", params: { max: 2000 } }],
      });
  });

  it("never throws and never lets anything else through, whatever is sent", () => {
    const allowed = new Map(
      screens.flatMap(({ questions }) =>
        questions.flatMap((question) => answerIds(question).map((id) => [id, question])),
      ),
    );
    const known = [
      ...allowed.keys(),
      "portrait.now",
      "portrait.wished",
      "__proto__",
      "constructor",
      "toString",
    ];
    const hostile = fc.oneof(
      fc.constantFrom("1", "5", "10", "dk", "", "noord", "manager", "100", "25", "0"),
      fc.string({ unit: "binary" }),
      fc.anything(),
    );
    const raw = fc.oneof(
      fc.array(fc.tuple(fc.constantFrom(...known), hostile)).map((pairs) => Object.fromEntries(pairs)),
      fc.dictionary(fc.string(), fc.anything()),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...screens), raw, (one, sent) => {
        const { answers, errors } = validateScreen(one, sent as Record<string, unknown>);
        const own = one.questions.flatMap(answerIds);
        for (const [id, value] of Object.entries(answers)) {
          expect(own).toContain(id);
          const question = allowed.get(id);
          if (value === null) continue;
          if (question?.kind === "rating") expect(question.anchors.map((a) => a.value)).toContain(value);
          if (question?.kind === "option") expect(question.options.map((o) => o.code)).toContain(value);
          if (question?.kind === "points") expect(Number.isInteger(value)).toBe(true);
        }
        for (const { field } of errors) expect(one.questions.map(({ id }) => id)).toContain(field);
        const points = one.questions.filter(({ kind }) => kind === "points").flatMap(answerIds);
        const given = points.flatMap((id) => (typeof answers[id] === "number" ? [answers[id]] : []));
        expect([0, 100]).toContain(given.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 500 },
    );
  });

  it("gives back every answer that fits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), (values) => {
        const raw = Object.fromEntries(values.map((value, i) => [`con.${i + 1}`, String(value)]));
        expect(Object.values(validateScreen(screen("hold"), raw).answers)).toEqual(values);
      }),
    );
  });
});

describe("withScreen", () => {
  it("replaces a screen's answers, keeps other screens, and keeps what was there where something is wrong", () => {
    const former = { "con.1": 1, "con.2": 2, "int.say.1": 3 };
    const check = validateScreen(screen("hold"), { "con.1": "9", "con.3": "4" });
    expect(withScreen(former, screen("hold"), check)).toEqual({ "con.1": 1, "con.3": 4, "int.say.1": 3 });
    const sum = validateScreen(screen("portraits-now"), portraits("1", "1", "1", "1"));
    expect(withScreen({ "portrait.now.binding": 100 }, screen("portraits-now"), sum)).toEqual({
      "portrait.now.binding": 100,
    });
  });
});

describe("splitAnswers", () => {
  it("takes numbers, codes and words apart and drops what it does not know", () => {
    const answers = {
      "con.1": 2,
      "con.2": null,
      "about.role": "manager",
      "about.unit": null,
      "own.words": "Ja",
      odd: 3,
    };
    expect(splitAnswers(instrument, answers)).toEqual({
      scored: { "con.1": 2, "con.2": null },
      options: { "about.role": "manager" },
      texts: { "own.words": "Ja" },
    });
  });
});
