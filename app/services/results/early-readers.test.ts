import { insideRoles, type MemberRole, memberRoles } from "@vensterbank/core";
import { type Database, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { updateOwnQuestions } from "../programmes/update-own-questions.server";
import { draftWave, fillRoster, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { withFeedback } from "../testing/with-feedback.fixture";
import { closeWave } from "../waves/close-wave.server";
import { openWave } from "../waves/open-wave.server";
import { publishWave } from "../waves/publish-wave.server";
import { findReleasedResult } from "./find-released-result.server";
import { listOwnWords } from "./list-own-words.server";
import { releaseOwnWords } from "./release-own-words.server";

const openQuestion = {
  textNl: "",
  textEn: "What?",
  form: "text" as const,
  lowestNl: "",
  lowestEn: "",
  highestNl: "",
  highestEn: "",
  optionsNl: "",
  optionsEn: "",
  roles: [...insideRoles],
};

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

describe("what came out of a wave", () => {
  it("is for nobody while it is open, for the consultant once it is closed, for everybody once it is published", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const stateFor = async (role: MemberRole) => {
      const scope = { read: kade.scope.read, actor: { ...kade.scope.actor, role } };
      return valueOf(await findReleasedResult(scope, waveId)).state;
    };
    const states = async () =>
      Object.fromEntries(await Promise.all(memberRoles.map(async (role) => [role, await stateFor(role)])));
    const all = (state: string) => Object.fromEntries(memberRoles.map((role) => [role, state]));

    expect(await states()).toEqual(all("not-closed"));
    valueOf(await closeWave(kade.scope, waveId));
    await runWaitingJobs(kade.scope);
    expect(await states()).toEqual({ ...all("not-published"), consultant: "ready" });
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    expect(await states()).toEqual(all("ready"));
  });
});

describe("what people wrote in their own words", () => {
  it("is there to be released from ten answers of one side on, after closing, for the consultant alone", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const write = (count: number, side: "inside" | "partner") =>
      kade.forTenant.write(({ openAnswers }) =>
        openAnswers.insertMany(
          Array.from({ length: count }, () => ({
            id: randomId(),
            waveId,
            side,
            question: side === "inside" ? "own.words" : "mirror.own.words",
            text: "Zo gaat het hier",
            released: false,
          })),
        ),
      );
    const scopeAs = async (role: MemberRole) => {
      await kade.forTenant.write(({ memberships }) => memberships.set(kade.userId, role));
      return kade.scopeOn("2026-03-28");
    };
    const found = async () =>
      valueOf(await listOwnWords(await scopeAs("consultant"), waveId)).questions.flatMap(
        ({ answers }) => answers,
      ).length;

    await write(9, "inside");
    await write(9, "partner");
    expect(await listOwnWords(await scopeAs("consultant"), waveId)).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
    valueOf(await closeWave(kade.scope, waveId));
    expect(await found()).toBe(0);
    await write(1, "inside");
    expect(await found()).toBe(10);
    expect(await listOwnWords(await scopeAs("director"), waveId)).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
  });

  it("needs ten people at each question, however many there are in all", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const { programmeId, waveId } = await draftWave(kade);
    const questions = ["Wat mis je?", "Wat helpt?"].map((asked) => ({ ...openQuestion, textNl: asked }));
    valueOf(await updateOwnQuestions(kade.scope, programmeId, { questions }));
    valueOf(await openWave(kade.scope, waveId, { closesOn: "2026-03-27" }));
    const rows = (question: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: randomId(),
        waveId,
        side: "inside" as const,
        question,
        text: `${question} ${i}`,
        released: false,
      }));
    const write = (question: string, count: number) =>
      kade.forTenant.write(({ openAnswers }) => openAnswers.insertMany(rows(question, count)));
    // Nine people who write at all three questions are still nine.
    for (const question of ["own.words", "own.q1", "own.q2"]) await write(question, 9);
    valueOf(await closeWave(kade.scope, waveId));
    await kade.forTenant.write(({ memberships }) => memberships.set(kade.userId, "consultant"));
    const scope = await kade.scopeOn("2026-03-28");
    expect(valueOf(await listOwnWords(scope, waveId)).questions).toEqual([]);
    const stored = () => kade.forTenant.read(({ openAnswers }) => openAnswers.listByWave(waveId));
    const everything = (await stored()).map(({ id }) => id);
    valueOf(await releaseOwnWords(scope, waveId, everything));
    expect((await stored()).some(({ released }) => released)).toBe(false);

    await write("own.q2", 1);
    const { questions: toRelease } = valueOf(await listOwnWords(scope, waveId));
    expect(toRelease).toMatchObject([{ id: "own.q2", text: "Wat helpt?", own: true }]);
    const [first, second] = toRelease[0].answers.map(({ id }) => id);
    valueOf(await releaseOwnWords(scope, waveId, [...everything, first]));
    const released = (await stored()).filter((answer) => answer.released);
    expect(new Set(released.map(({ question }) => question))).toEqual(new Set(["own.q2"]));
    // What is not ticked any more is taken back.
    valueOf(await releaseOwnWords(scope, waveId, [second]));
    expect((await stored()).filter((answer) => answer.released).map(({ id }) => id)).toEqual([second]);
  });
});
