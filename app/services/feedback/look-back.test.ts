import { type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { reply, withFeedback } from "../testing/with-feedback.fixture";
import { closeWave } from "../waves/close-wave.server";
import { createWave } from "../waves/create-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { openWave } from "../waves/open-wave.server";
import { publishWave } from "../waves/publish-wave.server";
import { draftFeedback } from "./draft-feedback.server";
import { getFeedbackState } from "./get-feedback-state.server";
import { getReply } from "./get-reply.server";
import { getRespondentFeedback } from "./get-respondent-feedback.server";
import { replyInput } from "./reply-input.server";
import { saveReply } from "./save-reply.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let first: WaveId;
let second: WaveId;
let token: string;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

const end = async (id: WaveId) => {
  valueOf(await closeWave(kade.scope, id));
  await runWaitingJobs(kade.scope);
};

/** A second wave that is closed, of a programme whose first was published with one agreement. */
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId: first } = await openedWave(kade));
  await end(first);
  await withFeedback(kade.scope, first);
  valueOf(await publishWave(kade.scope, first));
  const wave = await kade.forTenant.read(({ waves }) => waves.get(first));
  if (!wave) throw new Error("No wave");
  second = valueOf(await createWave(kade.scope, wave.programmeId, { title: "Meting 2" }));
  valueOf(await openWave(kade.scope, second, { closesOn: "2026-03-27" }));
  [{ token }] = valueOf(await issueLinks(kade.scope, second));
  await end(second);
  valueOf(await draftFeedback(kade.scope, second));
});

const agreement = { whatNl: "Praten", whatEn: "Talk", who: "teams", dueOn: "2026-06-01" };
const aReply = { intent: "reply" as const, ...reply, agreements: [agreement] };
const words = { nl: "In elk team.", en: "In every team." };

const agreed = async () => (await kade.forTenant.read(({ actions }) => actions.listByWave(first)))[0].id;
const written = async () => {
  const page = valueOf(await getReply(kade.scope, second));
  if (page.state !== "edit" && page.state !== "read") throw new Error(page.state);
  return page;
};
const read = async () => {
  const scope = await openRespondentScope(database, { token, locale: () => "nl" });
  if (!scope) throw new Error("No scope");
  return valueOf(await getRespondentFeedback(scope));
};

describe("what was agreed last time", () => {
  it("stands before the director who replies to the next wave, and is kept as it was said", async () => {
    const id = await agreed();
    expect((await written()).before).toEqual([{ id, state: "", nl: "", en: "" }]);
    expect((await written()).article.before).toMatchObject({
      wave: "Meting 1",
      agreements: [{ what: "Elk team praat erover", outcome: null }],
    });
    valueOf(await saveReply(kade.scope, second, { ...aReply, before: [{ id, state: "partly", ...words }] }));
    expect((await written()).before).toEqual([{ id, state: "partly", ...words }]);
    valueOf(await draftFeedback(kade.scope, second));
    expect((await written()).before).toEqual([{ id, state: "partly", ...words }]);
  });

  it("is read by who was asked, also where nothing was said about it", async () => {
    const id = await agreed();
    const other = { id: "not-of-this-organisation", state: "done" as const, nl: "", en: "" };
    valueOf(await saveReply(kade.scope, second, { ...aReply, before: [other] }));
    valueOf(await publishWave(kade.scope, second));
    expect((await read()).before?.agreements).toMatchObject([{ id, outcome: null }]);
    expect((await read()).agreements).toMatchObject([{ what: "Praten" }]);
  });

  it("is told with what came of it", async () => {
    const before = [{ id: await agreed(), state: "not" as const, ...words }];
    valueOf(await saveReply(kade.scope, second, { ...aReply, before }));
    valueOf(await publishWave(kade.scope, second));
    expect((await read()).before?.agreements).toMatchObject([
      { outcome: { state: "not", words: ["In elk team."] } },
    ]);
  });

  it("is no part of the page of a wave with nothing before it", async () => {
    const page = valueOf(await getReply(kade.scope, first));
    expect(page).toMatchObject({ state: "read", before: [], article: { before: null } });
    expect((await getFeedbackState(kade.scope, second)).agreed).toMatchObject({
      wave: { id: first },
      isOwn: false,
    });
  });
});

describe("the form", () => {
  const filled = (before: object) => replyInput.safeParse({ ...aReply, before: [{ id: "a", ...before }] });

  it("takes words in both languages, to something that was said", () => {
    expect(filled({ state: "done", ...words }).success).toBe(true);
    expect(filled({}).success).toBe(true);
    expect(filled({ state: "done", nl: "Ja." }).error?.issues[0].path).toEqual(["before", 0, "en"]);
    expect(filled(words).error?.issues[0].path).toEqual(["before", 0, "state"]);
    expect(filled({ state: "perhaps" }).success).toBe(false);
  });
});
