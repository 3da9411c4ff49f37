import { fixedClock, insideRoles, type OwnQuestion } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { buildInstrument } from "@vensterbank/instrument";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { answerItems } from "../import/answer-items.server";
import { tableOf } from "../import/table-of.server";
import { validateAnswers } from "../import/validate-answers.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getNotice } from "./get-notice.server";
import { getReview } from "./get-review.server";
import { getScreen } from "./get-screen.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";
import { withdrawResponse } from "./withdraw-response.server";

const text = (word: string) => ({ nl: word, en: word });
const questions: readonly OwnQuestion[] = [
  {
    id: "q1",
    text: text("Wat eerst?"),
    askedOf: insideRoles,
    dontKnow: false,
    kind: "choice",
    options: [text("werk"), text("rust"), text("geld")],
  },
  {
    id: "q2",
    text: text("Hoe vaak?"),
    askedOf: ["manager"],
    dontKnow: true,
    kind: "scale",
    anchors: "frequency",
  },
];

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database, questions);
});

async function scopeOf(token: string) {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  return scope;
}

const responses = () => wave.forTenant.read((repos) => repos.responses.listByWave(wave.waveId));

describe("own questions, for a respondent", () => {
  it("are told of in the notice, from ten answers on, but not to partners", async () => {
    const noticeOf = async (token: string) => {
      const notice = await getNotice(await scopeOf(token));
      return notice.ok ? notice.value.blocks.find(({ id }) => id === "own-questions")?.text : undefined;
    };
    expect(await noticeOf(wave.tokens[1])).toContain("minstens 10 mensen");
    expect(await noticeOf(wave.partnerToken)).toBeUndefined();
  });

  it("are those of one's role, without a way out where none was offered", async () => {
    const professional = await beginAs(await scopeOf(wave.tokens[1]));
    const { questions: asked } = await professional.screen("own-questions");
    expect(asked).toMatchObject([{ id: "own.q1", own: "choice", dontKnow: false }]);
    const manager = await beginAs(await scopeOf(wave.tokens[0]));
    expect((await manager.screen("own-questions")).questions).toHaveLength(2);
    const outside = await beginAs(await scopeOf(wave.partnerToken));
    expect(await getScreen(outside.scope, "own-questions")).toMatchObject({ error: { code: "not-found" } });
  });

  it("are kept with the draft, reviewed, and stored with the other answers when sent", async () => {
    const manager = await beginAs(await scopeOf(wave.tokens[0]));
    expect((await manager.save("own-questions", { "own.q1": "9" })).errors).toHaveLength(1);
    await manager.save("own-questions", { "own.q1": "2" });
    expect((await manager.screen("own-questions")).values).toMatchObject({ "own.q1": "2", "own.q2": "" });
    const review = await getReview(manager.scope);
    expect(review.ok && review.value?.screens.find(({ step }) => step === "own-questions")).toMatchObject({
      answered: 1,
      total: 2,
      state: "partly",
    });
    expect(await submitResponse(manager.scope, wave.tokens[0])).toMatchObject({ ok: true });
    const [{ answers }] = await responses();
    expect(answers).toMatchObject({ "own.q1": 2 });
    // Not answered is missing.
    expect(Object.keys(answers)).not.toContain("own.q2");
    expect(await withdrawResponse(manager.scope, wave.tokens[0], { again: false })).toMatchObject({
      ok: true,
    });
    expect(await responses()).toEqual([]);
  });

  it("are left behind by who turns out to have another role", async () => {
    const manager = await beginAs(await scopeOf(wave.tokens[0]));
    await manager.save("own-questions", { "own.q1": "1", "own.q2": "dk" });
    await manager.save("about", { "about.role": "professional" });
    await submitResponse(manager.scope, wave.tokens[0]);
    const [{ answers }] = await responses();
    expect(answers).toHaveProperty("own.q1", 1);
    expect(answers).not.toHaveProperty("own.q2");
  });
});

describe("open questions of one's own, for a respondent", () => {
  const words = () => wave.forTenant.read((repos) => repos.openAnswers.listByWave(wave.waveId));
  const open = (id: string): OwnQuestion => ({
    id,
    text: text("Wat mis je?"),
    askedOf: insideRoles,
    dontKnow: false,
    kind: "text",
  });
  beforeEach(async () => {
    wave = await openWaveIn(database, [...questions, open("q3"), open("q4")]);
  });
  const answered = async (token: string) => {
    const person = await beginAs(await scopeOf(token));
    await person.save("own-questions", { "own.q1": "2", "own.q3": "Tijd", "own.q4": "Rust" });
    await person.save("own-words", { "own.words": "Zo gaat het" });
    return person;
  };

  it("are stored apart, each under its question, with nothing that joins the answers of one person", async () => {
    for (const token of wave.tokens.slice(0, 2))
      expect(await submitResponse((await answered(token)).scope, token)).toMatchObject({ ok: true });
    const rows = await words();
    expect(rows.map(({ question, text: written }) => `${question} ${written}`).sort()).toEqual([
      ...["own.q3 Tijd", "own.q3 Tijd", "own.q4 Rust", "own.q4 Rust"],
      ...["own.words Zo gaat het", "own.words Zo gaat het"],
    ]);
    for (const { answers } of await responses()) expect(Object.keys(answers)).toEqual(["own.q1"]);
    // Everything but what all rows of the wave or of a question share.
    const ofOneRow = rows.flatMap(({ id, receiptHash }) => [id, receiptHash]);
    expect(new Set(ofOneRow).size).toBe(ofOneRow.length);
  });

  it("are taken back with everything else, and nobody else's with them", async () => {
    const [first, second] = await Promise.all(wave.tokens.slice(0, 2).map(answered));
    await submitResponse(first.scope, wave.tokens[0]);
    await submitResponse(second.scope, wave.tokens[1]);
    expect(await withdrawResponse(first.scope, wave.tokens[0], { again: false })).toMatchObject({ ok: true });
    expect((await words()).map(({ question }) => question).sort()).toEqual(["own.q3", "own.q4", "own.words"]);
    expect(await withdrawResponse(second.scope, wave.tokens[1], { again: false })).toMatchObject({
      ok: true,
    });
    expect(await words()).toEqual([]);
  });

  it("may stay empty", async () => {
    const person = await beginAs(await scopeOf(wave.tokens[1]));
    await person.save("own-questions", { "own.q1": "2", "own.q3": "  " });
    expect(await submitResponse(person.scope, wave.tokens[1])).toMatchObject({ ok: true });
    expect(await words()).toEqual([]);
  });

  it("are columns of words in a file of answers", () => {
    const items = answerItems(buildInstrument(undefined, [open("q3")]));
    expect(items.find(({ id }) => id === "own.q3")?.form).toEqual({ kind: "text", maxLength: 2000 });
  });
});

describe("own questions in a file of answers", () => {
  const context = {
    items: answerItems(buildInstrument(undefined, questions)),
    waves: new Map([
      [
        1,
        {
          people: new Map([["p1", { unit: "t", role: "manager" as const }]]),
          partnerCodes: new Set<string>(),
          unitCodes: new Set(["t"]),
          answered: new Set<string>(),
        },
      ],
    ]),
  };
  const read = (first: string, second: string) =>
    validateAnswers(tableOf(`person;wave;own.q1;own.q2\np1;1;${first};${second}\n`), context);

  it("are columns by their id, with the number of the answer", () => {
    const outcome = read("3", "weet ik niet");
    expect(outcome.ok && outcome.rows[0].answers).toEqual({ "own.q1": 3, "own.q2": null });
  });

  it("take no number that is no answer, and no way out that was not offered", () => {
    for (const wrong of ["4", "0", "weet ik niet"]) expect(read(wrong, "1").ok).toBe(false);
  });
});
