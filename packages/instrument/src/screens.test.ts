import { respondentRoles } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { completeness } from "./completeness";
import { consentError, noticeFor } from "./notice-for";
import { readingTime } from "./reading-time";
import { answersOn } from "./screen";
import { type Respondent, screensFor } from "./screens-for";

const instrument = buildInstrument();
const words = {
  organisation: "De Vaart",
  consultant: { nl: "de adviseur", en: "the consultant" },
  openTextThreshold: 10,
};
const inside: Respondent = {
  side: "inside",
  role: "professional",
  drawnTopics: ["risk", "market"],
  seed: 7,
  modules: ["core", "portraits", "coalitions", "mirror"],
  units: [{ code: "noord", name: "Team Noord" }],
  words,
};
const partner: Respondent = {
  ...inside,
  side: "partner",
  role: "partner",
  drawnTopics: ["market", "bureaucracy", "risk", "outreach"],
};
const idsOf = (respondent: Respondent) => screensFor(instrument, respondent).map(({ id }) => id);

describe("screensFor", () => {
  it("goes from A to I inside", () => {
    expect(idsOf(inside).join(" ")).toBe(
      "about change-market change-bureaucracy change-risk change-outreach inside-dialogue inside-course " +
        "outside-contacts outside-action hold topic-market topic-risk portraits-now portraits-wished others own-words",
    );
  });

  it("asks partners only the mirror", () => {
    expect(idsOf({ ...partner, drawnTopics: ["risk"] })).toEqual([
      "mirror-about",
      "mirror-contacts",
      "mirror-action",
      "mirror-topic-risk",
      "mirror-own-words",
    ]);
  });

  it("leaves out modules that were not chosen", () => {
    expect(idsOf({ ...inside, modules: ["core"] })).not.toContain("portraits-now");
    expect(idsOf({ ...inside, modules: [] })).toEqual([]);
  });

  it("has ids for an address and asks nothing twice, whoever answers", () => {
    fc.assert(
      fc.property(fc.constantFrom(...respondentRoles), fc.integer(), (role, seed) => {
        const side = role === "partner" ? "partner" : "inside";
        const screens = screensFor(instrument, { ...inside, side, role, seed });
        for (const { id } of screens) expect(encodeURIComponent(id)).toBe(id);
        const ids = screens.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("lets managers and directors estimate professionals, professionals and support estimate managers", () => {
    const intro = (role: Respondent["role"]) =>
      screensFor(instrument, { ...inside, role }).find(({ id }) => id === "others")?.intro?.nl;
    expect(intro("manager")).toContain("de professionals");
    expect(intro("director")).toBe(intro("manager"));
    expect(intro("professional")).toContain("de managers");
    expect(intro("support")).toBe(intro("professional"));
  });

  it("keeps a person's order of portraits, now, wished and on every visit, and shows every order to somebody", () => {
    const order = (seed: number, screen: string) =>
      screensFor(instrument, { ...inside, seed })
        .find(({ id }) => id === screen)
        ?.questions.flatMap((one) =>
          one.kind === "points" ? one.portraits.map(({ id }) => id.split(".")[2]) : [],
        )
        .join();
    expect(order(5, "portraits-now")).toBe(order(5, "portraits-wished"));
    const people = Array.from({ length: 2400 }, (_, seed) => order(seed, "portraits-now"));
    const times = [...new Set(people)].map((one) => people.filter((other) => other === one).length);
    expect(times).toHaveLength(24);
    // 100 expected each, standard deviation 9.8
    for (const count of times) expect(Math.abs(count - 100)).toBeLessThan(45);
  });

  it("fills in names per language and leaves no brace", () => {
    const texts = JSON.stringify([screensFor(instrument, inside), screensFor(instrument, partner)]);
    expect(texts).not.toContain("{{");
    expect(texts).toContain("gelezen door de adviseur");
    expect(texts).toContain("read by the consultant");
    expect(() => screensFor(instrument, { ...partner, words: {} })).toThrow(/organisation/);
  });

  it("does not ask for a unit when there is no list", () => {
    const [about] = screensFor(instrument, { ...inside, units: [] });
    expect(about.questions.map(({ id }) => id)).toEqual(["about.role", "about.tenure"]);
  });
});

describe("readingTime", () => {
  it.each(["nl", "en"] as const)("stays within 10 minutes inside and 5 for partners (%s)", (locale) => {
    expect(readingTime(screensFor(instrument, inside), locale).minutes).toBeLessThanOrEqual(10);
    expect(readingTime(screensFor(instrument, partner), locale).minutes).toBeLessThanOrEqual(5);
  });

  it("counts words and decisions", () => {
    const screen = screensFor(instrument, inside).filter(({ id }) => id === "hold");
    const time = readingTime(screen, "nl");
    expect(time.decisions).toBe(4);
    expect(time.minutes).toBeCloseTo(time.words / 200 + 20 / 60, 12);
    expect(readingTime([...screen, ...screen], "nl").words).toBe(time.words);
  });
});

describe("completeness", () => {
  const screens = screensFor(instrument, inside);

  it("counts don't know as an answer and own words as optional", () => {
    const state = (answers: Parameters<typeof completeness>[1], id: string) =>
      completeness(screens, answers).screens.find((one) => one.id === id);
    expect(state({}, "hold")).toEqual({ id: "hold", answered: 0, total: 4, state: "empty" });
    expect(state({ "con.1": null }, "hold")?.state).toBe("partly");
    expect(state({ "con.1": null, "con.2": 1, "con.3": 5, "con.4": 2 }, "hold")?.state).toBe("complete");
    expect(state({}, "own-words")?.state).toBe("optional");
    expect(state({ "own.words": "Ja" }, "own-words")?.state).toBe("complete");
    expect(completeness(screens, {}).total).toBe(3 + 12 + 20 + 4 + 10 + 2 + 4);
  });

  it("keeps only what is asked", () => {
    expect(answersOn(screens, { "con.1": 2, "topic.outreach.int.1": 3 })).toEqual({ "con.1": 2 });
  });
});

describe("noticeFor", () => {
  const setting = {
    side: "inside" as const,
    relations: true,
    nameLevel: "roles" as const,
    words: {
      ...words,
      minutes: 13,
      closesOn: { nl: "1 december 2026", en: "1 December 2026" },
      retentionEnds: { nl: "1 mei 2029", en: "1 May 2029" },
      coordinator: "A. de Vries",
      resultsThreshold: 6,
      sensitiveThreshold: 9,
    },
  };
  const ids = (change: object) => noticeFor(instrument, { ...setting, ...change }).blocks.map(({ id }) => id);

  it("says what fits the side, the relations and the level of names", () => {
    expect(ids({})).toEqual([
      "purpose",
      "voluntary",
      "answers",
      "relations",
      "roles",
      "thresholds",
      "open-text",
      "feedback",
      "contact",
    ]);
    expect(ids({ nameLevel: "names" })).toContain("names");
    expect(ids({ nameLevel: "groups" })).toContain("groups");
    expect(ids({ relations: false })).not.toContain("roles");
    expect(ids({ side: "partner" })[0]).toBe("purpose-partner");
  });

  it("prints the thresholds and says confidential, not anonymous", () => {
    const { blocks, consent } = noticeFor(instrument, setting);
    const text = blocks.map((block) => block.text.nl).join(" ");
    expect(text).toMatch(/minstens 6 mensen.*minstens 6 hebben.*9\./);
    expect(text).toContain("minstens 10 mensen");
    expect(text).toContain("vertrouwelijk, niet anoniem");
    expect(text).not.toContain("{{");
    expect(consent.nl).toContain("niet anoniem");
    expect(noticeFor(instrument, { ...setting, relations: false }).consent.nl).not.toContain("anoniem");
  });

  it("never starts a sentence with the consultant, so that a role without capital fits", () => {
    const all = JSON.stringify([instrument.notice, instrument.modules]);
    expect(all).not.toMatch(/(?:"|[.!?:] ){{con/);
  });

  it("needs consent in so many words", () => {
    expect(consentError({ consent: "yes" })).toBeNull();
    for (const raw of [
      {},
      { consent: "no" },
      { consent: ["yes"] },
      Object.create({ consent: "yes" }) as object,
    ])
      expect(consentError(raw as Record<string, unknown>)?.key).toBe("errors.field.consent");
  });
});
