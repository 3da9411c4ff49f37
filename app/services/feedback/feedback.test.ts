import { can } from "@vensterbank/access";
import { asId, type MemberRole, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { getSchedule } from "../fieldwork/get-schedule.server";
import { planMail } from "../fieldwork/plan-mail.server";
import { runDueSteps } from "../fieldwork/run-due-steps.server";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { memberOf } from "../members/members.fixture";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { reply, withFeedback } from "../testing/with-feedback.fixture";
import { closeWave } from "../waves/close-wave.server";
import { createWave } from "../waves/create-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { openWave } from "../waves/open-wave.server";
import { publishWave } from "../waves/publish-wave.server";
import { draftFeedback } from "./draft-feedback.server";
import { type FeedbackInput } from "./feedback-input.server";
import { type FeedbackPage, readPage } from "./feedback-page.server";
import { getFeedback } from "./get-feedback.server";
import { getRespondentFeedback } from "./get-respondent-feedback.server";
import { releaseForReply } from "./release-for-reply.server";
import { saveFeedback } from "./save-feedback.server";
import { addToReply, saveReply } from "./save-reply.server";
import { waiveFeedback } from "./waive-feedback.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
});

const closed = async () => {
  valueOf(await closeWave(kade.scope, waveId));
  await runWaitingJobs(kade.scope);
};

const as = (role: MemberRole): MemberScope => ({ ...kade.scope, actor: { ...kade.scope.actor, role } });

const kept = async () =>
  readPage((await kade.forTenant.read(({ feedback }) => feedback.get(waveId)))?.page) as FeedbackPage;

/** The form as it comes from the page, with some of it changed. */
function formOf(page: FeedbackPage, change: Partial<FeedbackInput> = {}): FeedbackInput {
  const section = (name: string) =>
    page.blocks
      .filter((block) => block.section === name)
      .map(({ id, kept: isKept, audience, own }) => ({
        id,
        audience,
        ...(isKept && { kept: "yes" as const }),
        nl: own?.nl ?? "",
        en: own?.en ?? "",
      }));
  return {
    intent: "save",
    asked: section("asked"),
    window: section("window"),
    differs: section("differs"),
    partners: section("partners"),
    limits: section("limits"),
    next: section("next"),
    ...change,
  };
}

const agreement = { whatNl: "Praten", whatEn: "Talk", who: "teams", dueOn: "2026-06-01" };
const aReply = { intent: "reply" as const, ...reply, agreements: [agreement] };

describe("the feedback page of a wave that is not published", () => {
  it("is made from a closed wave only, and again with the own words kept", async () => {
    expect(await draftFeedback(kade.scope, waveId)).toMatchObject({ error: { code: "wrong-wave-status" } });
    await closed();
    const page = valueOf(await draftFeedback(kade.scope, waveId));
    expect(page.blocks[0]).toMatchObject({ id: "asked", kept: true, own: null });
    const [first, ...others] = formOf(page).asked;
    const ownOne = { nl: "Zelf geschreven.", en: "Written by us.", audience: "inside" as const };
    valueOf(
      await saveFeedback(
        kade.scope,
        waveId,
        formOf(page, {
          asked: [ownOne, { ...first, kept: undefined, nl: "In het najaar.", en: "In autumn." }, ...others],
        }),
      ),
    );
    const edited = await kept();
    expect(edited.blocks.slice(0, 2)).toMatchObject([
      { kind: "own", audience: "inside", own: { nl: "Zelf geschreven." } },
      { id: "asked", kept: false, own: { en: "In autumn." } },
    ]);
    const anew = valueOf(await draftFeedback(kade.scope, waveId));
    expect(anew.blocks.find(({ id }) => id === "asked")).toMatchObject({
      kept: false,
      own: { nl: "In het najaar." },
    });
    expect(anew.blocks.filter(({ kind }) => kind === "own")).toHaveLength(1);
  });

  it("is seen by the director once the consultant says so, and by no other reader", async () => {
    await closed();
    await memberOf(database, kade, "consultant", "2026-12-31");
    const stateFor = async (role: MemberRole) => {
      const found = valueOf(
        await getFeedback({ ...as(role), can: (permission) => can(role, permission) }, waveId, null),
      );
      return found.state === "wait" ? found.why : found.state;
    };
    expect(await stateFor("consultant")).toBe("make");
    expect(await stateFor("director")).toBe("notReady");
    expect(await draftFeedback(kade.scope, waveId)).toMatchObject({ error: { code: "forbidden" } });
    valueOf(await draftFeedback(as("consultant"), waveId));
    expect(await stateFor("director")).toBe("notReady");
    expect(await saveReply(kade.scope, waveId, aReply)).toMatchObject({ error: { code: "forbidden" } });
    valueOf(await releaseForReply(as("consultant"), waveId));
    expect(await stateFor("director")).toBe("edit");
    expect(await stateFor("coordinator")).toBe("notPublished");
    valueOf(await saveReply(kade.scope, waveId, aReply));
  });

  it("tells of seven people of whom none answered no more than that", async () => {
    await closed();
    valueOf(await draftFeedback(kade.scope, waveId));
    const view = valueOf(await getFeedback(kade.scope, waveId, null));
    if (view.state !== "edit") throw new Error(view.state);
    expect(view.article.window.picture.state).toBe("too-few");
    expect(view.article.sections.some(({ section }) => section === "differs")).toBe(false);
    expect(JSON.stringify(view.article.sections)).not.toMatch(/Noord|Zuid/);
  });

  it("warns of own words that look like a figure, and keeps them", async () => {
    await closed();
    const page = valueOf(await draftFeedback(kade.scope, waveId));
    const words = { nl: "In Zuid zei 3 van de 4 ja.", en: "In Zuid 3 of the 4 said yes." };
    valueOf(await saveFeedback(kade.scope, waveId, formOf(page, { next: [words] })));
    const view = valueOf(await getFeedback(kade.scope, waveId, null));
    expect(view).toMatchObject({ suspicious: ["3 van de 4", "3 of the 4"] });
  });
});

describe("the reply", () => {
  it("is replied to anew when it changed, before it is published", async () => {
    await closed();
    const page = valueOf(await draftFeedback(kade.scope, waveId));
    valueOf(await releaseForReply(as("consultant"), waveId));
    valueOf(await saveReply(kade.scope, waveId, aReply));
    const own = { nl: "Iets anders.", en: "Something else.", kept: "yes" as const };
    const next = [...formOf(page).next, own];
    valueOf(await saveFeedback(as("consultant"), waveId, formOf(page, { next })));
    expect(await publishWave(kade.scope, waveId)).toMatchObject({ error: { code: "feedback-missing" } });
    valueOf(await saveReply(kade.scope, waveId, aReply));
    valueOf(await publishWave(kade.scope, waveId));
  });

  it("names days that have not gone by", async () => {
    await closed();
    valueOf(await draftFeedback(kade.scope, waveId));
    const late = { ...aReply, agreements: [agreement, { ...agreement, dueOn: "2026-03-01" }] };
    expect(await saveReply(kade.scope, waveId, late)).toMatchObject({
      error: { fields: [{ field: "agreements[1].dueOn", key: "field.past" }] },
    });
  });
});

describe("after publishing", () => {
  it("everybody with a link reads the page, own words can be corrected, the reply added to, the rest not", async () => {
    const [link] = valueOf(await issueLinks(kade.scope, waveId));
    const respondent = async () => {
      const scope = await openRespondentScope(database, { token: link.token, locale: () => "en" });
      if (!scope) throw new Error("No scope");
      return getRespondentFeedback(scope);
    };
    await closed();
    await withFeedback(kade.scope, waveId);
    const page = await kept();
    const own = { nl: "Eerste woorden.", en: "First words." };
    valueOf(await saveFeedback(kade.scope, waveId, formOf(page, { next: [...formOf(page).next, own] })));
    expect(await respondent()).toMatchObject({ error: { code: "not-found" } });
    valueOf(await publishWave(kade.scope, waveId));
    const read = valueOf(await respondent());
    expect(read).toMatchObject({ organisation: "Kade", wave: "Meting 1" });
    expect(read.reply?.paragraphs).toEqual([reply.en]);
    expect(read.agreements).toMatchObject([{ what: "Every team talks about it" }]);

    const frozen = await kept();
    const form = formOf(frozen);
    const next = form.next.map((block) =>
      block.nl === "" ? block : { ...block, nl: "Beter.", en: "Better." },
    );
    valueOf(await saveFeedback(kade.scope, waveId, { ...form, asked: [], next: [...next, { ...own }] }));
    const corrected = await kept();
    expect(corrected.blocks.map(({ id }) => id)).toEqual(frozen.blocks.map(({ id }) => id));
    expect(corrected.blocks.at(-1)).toMatchObject({ own: { en: "Better." }, changedOn: "2026-03-02" });
    expect(await draftFeedback(kade.scope, waveId)).toMatchObject({ ok: false });
    expect(await saveReply(kade.scope, waveId, aReply)).toMatchObject({ ok: false });
    const addition = { nl: "Nog iets.", en: "One more thing." };
    for (let press = 0; press < 2; press++) valueOf(await addToReply(kade.scope, waveId, addition));
    expect(valueOf(await respondent()).reply?.additions).toEqual([
      { on: "2026-03-02", paragraphs: ["One more thing."] },
    ]);
  });

  it("plans a mail to who asked for it, in the same moment", async () => {
    const [{ id }] = valueOf(await issueLinks(kade.scope, waveId));
    await kade.forTenant.write(({ feedbackWishes }) =>
      feedbackWishes.save({ participationId: id, waveId, address: "p1@elders.example", locale: "nl" }),
    );
    await closed();
    await withFeedback(kade.scope, waveId);
    valueOf(await publishWave(kade.scope, waveId));
    const steps = await kade.forTenant.read(({ fieldworkSteps }) => fieldworkSteps.listByWave(waveId));
    expect(steps).toMatchObject([{ kind: "tell", status: "planned" }]);
    await runDueSteps(kade.scope);
    const [told] = await kade.forTenant.read(({ fieldworkSteps }) => fieldworkSteps.listByWave(waveId));
    expect(told).toMatchObject({ status: "running", total: 1, sent: 0 });
  });

  it.each(["cancelled", "skipped", "failed"] as const)(
    "plans that mail again when it was %s, and not once it goes out",
    async (status) => {
      const [{ id }] = valueOf(await issueLinks(kade.scope, waveId));
      await kade.forTenant.write(({ feedbackWishes }) =>
        feedbackWishes.save({ participationId: id, waveId, address: "p1@elders.example", locale: "nl" }),
      );
      await closed();
      await withFeedback(kade.scope, waveId);
      valueOf(await publishWave(kade.scope, waveId));
      const tell = async () =>
        valueOf(await getSchedule(kade.scope, waveId)).steps.find((s) => s.kind === "tell");
      const planned = await tell();
      expect(planned).toMatchObject({ status: "planned", canTell: false });
      await kade.forTenant.write(({ fieldworkSteps }) =>
        fieldworkSteps.changeStatus(planned?.id ?? asId("none"), "planned", status),
      );
      expect(await tell()).toMatchObject({ status, canTell: true });
      valueOf(await planMail(kade.scope, waveId, "tell", null));
      expect(await runDueSteps(kade.scope)).toBe(1);
      expect(await tell()).toMatchObject({ status: "running", canTell: false, why: null });
      expect(await planMail(kade.scope, waveId, "tell", null)).toMatchObject({ error: { code: "conflict" } });
    },
  );
});

describe("the next wave", () => {
  it("opens when the one before was heard of, or the director said why not", async () => {
    await closed();
    const wave = await kade.forTenant.read(({ waves }) => waves.get(waveId));
    if (!wave) throw new Error("No wave");
    const next = valueOf(await createWave(kade.scope, wave.programmeId, { title: "Meting 2" }));
    const opens = () => openWave(kade.scope, next, { closesOn: "2026-03-27" });
    expect(await opens()).toMatchObject({ error: { code: "conflict" } });
    valueOf(await waiveFeedback(kade.scope, waveId, { reason: "Te weinig mensen deden mee." }));
    valueOf(await opens());
    const log = await kade.forTenant.read(({ auditLog }) => auditLog.list(20));
    expect(log.map(({ action }) => action)).toContain("feedback.waive");
  });
});
