import { insideRoles, type OwnQuestion, type ProgrammeId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  programmeForm,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { openWave } from "../waves/open-wave.server";
import { getOwnQuestions } from "./get-own-questions.server";
import { getProgramme } from "./get-programme.server";
import { type OwnQuestionInput, ownQuestionsInput } from "./own-questions-input.server";
import { ownQuestionsOf } from "./own-questions-of.server";
import { updateOwnQuestions } from "./update-own-questions.server";
import { updateProgramme } from "./update-programme.server";

const blank = { lowestNl: "", lowestEn: "", highestNl: "", highestEn: "", optionsNl: "", optionsEn: "" };
const scale: OwnQuestionInput = {
  ...blank,
  textNl: "Hoe vaak?",
  textEn: "How often?",
  form: "frequency",
  roles: ["manager", "professional"],
  dontKnow: "yes",
};
const choice: OwnQuestionInput = {
  ...scale,
  textNl: "Wat eerst?",
  textEn: "What first?",
  form: "choice",
  optionsNl: "Partners\n\n Werkdruk \n",
  optionsEn: "Partners\r\nWorkload",
  dontKnow: undefined,
};

/** What the form finds wrong, as field → key. */
function faultsOf(question: Readonly<Record<string, unknown>>): Record<string, string> {
  const { error } = ownQuestionsInput.safeParse({ intent: "save", questions: [question] });
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [String(path[2]), message.split(" ")[0]]),
  );
}

describe("the form of own questions", () => {
  const good = { textNl: "Hoe?", textEn: "How?", form: "agreement", roles: ["manager", "support"] };

  it("takes a good question, with one role or more", () => {
    expect(faultsOf(good)).toEqual({});
    expect(faultsOf({ ...good, roles: ["manager"] })).toEqual({});
  });

  it("says everything that is wrong, each at its field", () => {
    expect(faultsOf({ form: "ends", lowestNl: "x".repeat(31), highestEn: "{{x}}" })).toEqual({
      textNl: "errors.field.required",
      textEn: "errors.field.required",
      roles: "errors.field.required",
      lowestNl: "errors.field.tooLong",
      lowestEn: "errors.field.required",
      highestNl: "errors.field.required",
      highestEn: "errors.field.invalid",
    });
  });

  it.each([
    ["one", "one", "optionsNl", "errors.field.lines"],
    ["a\nb\na", "a\nb\nc", "optionsNl", "errors.field.sameLine"],
    ["a\nb", "a\nb\nc", "optionsEn", "errors.field.linesDiffer"],
    [`a\n${"b".repeat(81)}`, "a\nb", "optionsNl", "errors.field.lineTooLong"],
    [Array.from({ length: 9 }, (_, i) => `o${i}`).join("\n"), "a\nb", "optionsNl", "errors.field.lines"],
  ])("judges the options %j and %j", (optionsNl, optionsEn, field, key) => {
    expect(faultsOf({ ...good, form: "choice", optionsNl, optionsEn })[field]).toBe(key);
  });

  it("takes at most ten, and no form without anything in it", () => {
    const many = Array.from({ length: 11 }, () => scale);
    expect(ownQuestionsInput.safeParse({ intent: "save", questions: many }).success).toBe(false);
    expect(ownQuestionsInput.safeParse({}).success).toBe(false);
  });
});

describe("open questions in the form", () => {
  const open: OwnQuestionInput = { ...scale, form: "text" };
  const judged = (forms: readonly OwnQuestionInput["form"][]) =>
    ownQuestionsInput.safeParse({ intent: "save", questions: forms.map((form) => ({ ...scale, form })) });

  it("are two at most; the third is told so", () => {
    expect(judged(["text", "agreement", "text"]).success).toBe(true);
    const { error } = judged(["text", "frequency", "text", "text"]);
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["questions.3.form", 'errors.field.tooManyOpen {"max":2}'],
    ]);
  });

  it("offer no way out, and are new questions when they were closed ones before", () => {
    const [asked] = ownQuestionsOf([open], [], []);
    expect(asked).toEqual({
      id: "q1",
      text: { nl: "Hoe vaak?", en: "How often?" },
      askedOf: insideRoles.filter((role) => open.roles.includes(role)),
      dontKnow: false,
      kind: "text",
    });
    expect(ownQuestionsOf([{ ...open, id: "q1", textNl: "Waarom?" }], [asked], [])[0].id).toBe("q1");
    expect(ownQuestionsOf([{ ...scale, id: "q1" }], [asked], [])[0].id).toBe("q2");
    const [closed] = ownQuestionsOf([scale], [], []);
    expect(ownQuestionsOf([{ ...open, id: "q1" }], [closed], [])[0].id).toBe("q2");
  });
});

describe("ownQuestionsOf", () => {
  const idsOf = (questions: readonly OwnQuestion[]) => questions.map(({ id }) => id);

  it("keeps ids through edits and moves, and gives none a second time", () => {
    const first = ownQuestionsOf([scale, choice], [], []);
    expect(idsOf(first)).toEqual(["q1", "q2"]);
    const moved = ownQuestionsOf([{ ...choice, id: "q2", textNl: "Wat dan?" }, scale], first, []);
    expect(idsOf(moved)).toEqual(["q2", "q3"]);
    // A question that an earlier wave asked is gone; its number is not used again.
    expect(idsOf(ownQuestionsOf([scale], [], moved))).toEqual(["q4"]);
    // An id that the programme does not have, or sent twice, makes a new question.
    expect(idsOf(ownQuestionsOf([{ ...scale, id: "words" }], first, []))).toEqual(["q3"]);
    expect(
      idsOf(
        ownQuestionsOf(
          [
            { ...scale, id: "q1" },
            { ...scale, id: "q1" },
          ],
          first,
          [],
        ),
      ),
    ).toEqual(["q1", "q3"]);
  });

  it("reads options line by line in both languages", () => {
    expect(ownQuestionsOf([choice], [], [])[0]).toMatchObject({
      kind: "choice",
      dontKnow: false,
      options: [
        { nl: "Partners", en: "Partners" },
        { nl: "Werkdruk", en: "Workload" },
      ],
    });
  });
});

describe("updateOwnQuestions", () => {
  let database: Database;
  let close: () => Promise<void>;
  let kade: Organisation;
  let programmeId: ProgrammeId;
  let waveId: Awaited<ReturnType<typeof draftWave>>["waveId"];

  beforeAll(async () => ({ database, close } = await temporaryDatabase()));
  afterAll(() => close());
  beforeEach(async () => {
    kade = await organisationIn(database);
    await fillRoster(kade);
    ({ programmeId, waveId } = await draftWave(kade));
  });

  const save = (questions: readonly OwnQuestionInput[]) =>
    updateOwnQuestions(kade.scope, programmeId, { questions: [...questions] });
  const stored = async () => valueOf(await getOwnQuestions(kade.scope, programmeId)).questions;

  it("keeps them with the programme, also when its other settings change", async () => {
    valueOf(await save([scale, choice]));
    valueOf(await updateProgramme(kade.scope, programmeId, { ...programmeForm, results: 7 }));
    expect((await stored()).map(({ text }) => text.en)).toEqual(["How often?", "What first?"]);
    expect(valueOf(await getProgramme(kade.scope, programmeId)).settings.thresholds.results).toBe(7);
    valueOf(await save([]));
    expect(await stored()).toEqual([]);
  });

  it("freezes them with the wave that opens, and refuses changes until it closes", async () => {
    valueOf(await save([scale, choice]));
    valueOf(await openWave(kade.scope, waveId, { closesOn: "2026-03-27" }));
    const wave = await kade.forTenant.read(({ waves }) => waves.get(waveId));
    expect(wave?.frozen?.settings.ownQuestions).toEqual(await stored());
    expect(String(wave?.frozen?.instrument)).toContain('"own.q2"');
    expect(await save([scale])).toMatchObject({ error: { code: "settings-frozen" } });
    const view = valueOf(await getOwnQuestions(kade.scope, programmeId));
    expect(view).toMatchObject({ frozen: true, askedIn: { q1: "Meting 1", q2: "Meting 1" } });
  });

  it("does not reach into another tenant", async () => {
    const other = await organisationIn(database);
    expect(await updateOwnQuestions(other.scope, programmeId, { questions: [] })).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await getOwnQuestions(other.scope, programmeId)).toMatchObject({ error: { code: "not-found" } });
  });
});
