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
