import { asId, locales, type ProgrammeId, type RespondentRole, respondentRoles } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { updateOwnQuestions } from "../programmes/update-own-questions.server";
import { draftWave, fillRoster, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { saveOwnTexts } from "../texts/save-own-texts.server";
import { getPreview } from "./get-preview.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

async function prepared() {
  const kade = await organisationIn(database);
  await fillRoster(kade);
  return { kade, ...(await draftWave(kade)) };
}

describe("the preview of a questionnaire", () => {
  it("is whole for every role in both languages, with nothing of the other language", async () => {
    const { kade, programmeId } = await prepared();
    for (const role of respondentRoles)
      for (const locale of locales) {
        const seen = valueOf(await getPreview(kade.scope, programmeId, { role, locale, wholly: false }));
        expect(seen.notice.blocks.length, role).toBeGreaterThan(3);
        expect(seen.screens.length, role).toBeGreaterThan(3);
        expect(seen.screens.every(({ questions }) => questions.length > 0)).toBe(true);
        expect(JSON.stringify(seen)).not.toContain("{{");
        expect(seen.minutes[role]).toBeGreaterThan(0);
        expect(seen.openWave).toBeNull();
      }
    const of = async (locale: "nl" | "en") =>
      valueOf(await getPreview(kade.scope, programmeId, { role: "manager", locale, wholly: false }));
    expect((await of("nl")).notice.blocks[0].text).not.toBe((await of("en")).notice.blocks[0].text);
  });

  it("shows the place in the window that made-up answers give, to who would get one", async () => {
    const { kade, programmeId } = await prepared();
    const example = async (role: RespondentRole) =>
      valueOf(await getPreview(kade.scope, programmeId, { role, locale: "nl", wholly: false })).thanks
        .exampleWindow;
    const window = await example("professional");
    expect(window?.internal).toBeGreaterThan(3);
    expect(window?.internal).toBeLessThan(4);
    expect(window?.external).toBeGreaterThan(2);
    expect(window?.external).toBeLessThan(3);
    expect(await example("director")).toEqual(window);
    expect(await example("partner")).toBeNull();
  });

  it("differs by role, and shows more themes when wholly", async () => {
    const { kade, programmeId } = await prepared();
    const ids = async (role: (typeof respondentRoles)[number], wholly = false) =>
      valueOf(await getPreview(kade.scope, programmeId, { role, locale: "nl", wholly })).screens.flatMap(
        ({ questions }) => questions.map(({ id }) => id),
      );
    expect(await ids("partner")).not.toEqual(await ids("professional"));
    expect((await ids("professional", true)).length).toBeGreaterThanOrEqual(
      (await ids("professional")).length,
    );
  });

  it("has the organisation's own questions and words", async () => {
    const { kade, programmeId } = await prepared();
    const question = {
      textNl: "Hoe vaak?",
      textEn: "How often?",
      form: "frequency" as const,
      roles: ["support" as const],
      dontKnow: "yes" as const,
      lowestNl: "",
      lowestEn: "",
      highestNl: "",
      highestEn: "",
      optionsNl: "",
      optionsEn: "",
    };
    valueOf(await updateOwnQuestions(kade.scope, programmeId, { questions: [question] }));
    valueOf(
      await saveOwnTexts(kade.scope, "welcome", (_, locale) => `Welkom ${locale} bij {{organisation}}`),
    );
    const seen = async (role: RespondentRole) =>
      valueOf(await getPreview(kade.scope, programmeId, { role, locale: "en", wholly: false }));
    const support = await seen("support");
    expect(JSON.stringify(support.screens)).toContain("How often?");
    expect(JSON.stringify((await seen("manager")).screens)).not.toContain("How often?");
    expect(support.notice.welcome).toBe("Welkom en bij Kade");
  });

  it("is what was frozen while a wave is open", async () => {
    const kade = await organisationIn(database);
    const { programmeId } = await openedWave(kade);
    const seen = valueOf(
      await getPreview(kade.scope, programmeId, { role: "professional", locale: "nl", wholly: false }),
    );
    expect(seen.openWave).toBe("Meting 1");
    expect(seen.thanks.closesOn).toContain("27 maart 2026");
    const row = await kade.forTenant.read(({ waves }) => waves.listByProgramme(programmeId));
    expect(row[0].status).toBe("open");
  });

  it("leads to nothing for a programme that is not there", async () => {
    const { kade } = await prepared();
    expect(
      await getPreview(kade.scope, asId<ProgrammeId>("elsewhere"), {
        role: "manager",
        locale: "nl",
        wholly: false,
      }),
    ).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("writes nothing: it is not even given the means", async () => {
    const { kade, programmeId } = await prepared();
    const { tenant, clock } = kade.scope;
    const read: typeof kade.scope.read = (work) => kade.scope.read(work);
    const seen = await getPreview({ tenant, clock, read }, programmeId, {
      role: "partner",
      locale: "en",
      wholly: true,
    });
    expect(seen.ok).toBe(true);
    const drafts = await kade.forTenant.read(({ participations }) =>
      participations.listByWave(asId("to-come")),
    );
    expect(drafts).toEqual([]);
  });
});
