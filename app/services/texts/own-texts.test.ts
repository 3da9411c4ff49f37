import { type Locale } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberOf } from "../members/members.fixture";
import { getMailSettings, mailSettingsInput, updateMailSettings } from "../settings/mail-settings.server";
import { type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getOwnTexts } from "./get-own-texts.server";
import { ownTextsInput } from "./own-text-input.server";
import { type OwnTextGroup, type OwnTextKey } from "./own-text-keys";
import { ownTextsOf } from "./own-texts.server";
import { ownTermsOf, pageTextsOf } from "./page-texts.server";
import { saveOwnTexts } from "./save-own-texts.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => (kade = await organisationIn(database)));

const only = (wanted: string, text: string) => (key: OwnTextKey, locale: Locale) =>
  `${key}.${locale}` === wanted ? text : "";
const written = () => kade.forTenant.read(({ auditLog }) => auditLog.list(50));

describe("own texts", () => {
  it("are kept by key and language, and gone when they are emptied", async () => {
    valueOf(await saveOwnTexts(kade.scope, "remind", only("remind.body.nl", "Nog even.")));
    expect(await kade.scope.read(ownTextsOf)).toEqual(new Map([["remind.body.nl", "Nog even."]]));
    valueOf(await saveOwnTexts(kade.scope, "remind", only("remind.body.nl", "Nog heel even.")));
    valueOf(await saveOwnTexts(kade.scope, "remind", only("remind.body.nl", "Nog heel even.")));
    valueOf(await saveOwnTexts(kade.scope, "tell", () => ""));
    expect(await kade.scope.read(ownTextsOf)).toEqual(new Map([["remind.body.nl", "Nog heel even."]]));
    valueOf(await saveOwnTexts(kade.scope, "remind", () => ""));
    expect((await kade.scope.read(ownTextsOf)).size).toBe(0);
    // Written down only when something changed, and never in words.
    expect((await written()).map(({ action, subject }) => [action, subject])).toEqual(
      Array.from({ length: 3 }, () => ["texts.change", "remind"]),
    );
  });

  it("are another organisation's own", async () => {
    const other = await organisationIn(database);
    valueOf(await saveOwnTexts(other.scope, "welcome", only("welcome.nl", "Hoi")));
    expect((await kade.scope.read(ownTextsOf)).size).toBe(0);
  });

  it("are shown beside what the product says, with places that can be taken over", async () => {
    valueOf(await saveOwnTexts(kade.scope, "invite-inside", only("invite.inside.subject.nl", "Doe mee")));
    const sections = await getOwnTexts(kade.scope);
    const invite = sections.find(({ group }) => group === "invite-inside");
    expect(invite?.own).toBe(true);
    expect(invite?.parts[0].fields.map(({ text }) => text)).toEqual(["Doe mee", ""]);
    expect(invite?.parts[1].fields[1].defaults.join()).toContain("{{organisation}}");
    expect(sections.find(({ group }) => group === "remind")?.parts[1].fields[0].defaults).toHaveLength(3);
    expect(
      sections
        .flatMap(({ parts }) => parts.flatMap(({ fields }) => fields.flatMap((f) => f.defaults)))
        .join(),
    ).not.toContain("{{minutes}}");
  });

  it("for pages and terms go to a wave in the languages that they were written in", async () => {
    valueOf(await saveOwnTexts(kade.scope, "welcome", only("welcome.nl", "Fijn")));
    valueOf(await saveOwnTexts(kade.scope, "terms", only("term.team.en", "squad")));
    expect(await kade.scope.read(pageTextsOf)).toEqual({ welcome: { nl: "Fijn" }, notice: {}, thanks: {} });
    expect(await kade.scope.read(ownTermsOf)).toMatchObject({ team: { en: "squad" }, partners: {} });
  });
});

describe("what is typed", () => {
  const judge = (group: OwnTextGroup, fields: Record<string, string>) =>
    ownTextsInput(group).safeParse(fields);

  it("loses what cannot be seen, and keeps paragraphs", () => {
    const value = judge("remind", {
      "remind-subject_nl": " Nog\r\nBcc: x@y \u202e",
      "remind-body_nl": "Een\r\nregel\r\n\r\n\r\nTwee {{link}}\u0000",
    });
    expect(value.data).toMatchObject({
      "remind-subject_nl": "Nog Bcc: x@y",
      "remind-body_nl": "Een\nregel\n\nTwee {{link}}",
      "remind-body_en": "",
    });
  });

  it.each([
    ["remind", "remind-body_nl", "Beste {{voornaam}}", "errors.field.unknownPlace"],
    ["remind", "remind-subject_nl", "Kijk {{link}}", "errors.field.unknownPlace"],
    ["welcome", "welcome_nl", "Dag {{name}}", "errors.field.unknownPlace"],
    ["welcome", "welcome_nl", "Dag {{organisation", "errors.field.unknownPlace"],
    ["terms", "term-team_nl", "{{organisation}}", "errors.field.noPlaces"],
    ["terms", "term-team_nl", "x".repeat(61), "errors.field.tooLong"],
    ["tell", "tell-body_en", "x".repeat(3001), "errors.field.tooLong"],
  ] as const)("in %s is refused at %s: %j", (group, field, text, key) => {
    const issues = judge(group, { [field]: text }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path, message.split(" ")[0]])).toEqual([[[field], key]]);
  });
});

describe("the sender of mails", () => {
  const typed = (change: Record<string, string>) =>
    mailSettingsInput.safeParse({ timeZone: "Europe/Amsterdam", ...change });

  it("is set by a director, and read by a coordinator", async () => {
    const change = { senderName: "Team Kade", replyTo: "vraag@kade.example", timeZone: "America/Curacao" };
    valueOf(await updateMailSettings(kade.scope, change));
    const coordinator = await memberOf(database, kade, "coordinator");
    expect(await getMailSettings(coordinator.scope)).toMatchObject({ ...change, mayEdit: false });
    valueOf(await updateMailSettings(kade.scope, { timeZone: "America/Curacao" }));
    expect(await getMailSettings(kade.scope)).toMatchObject({
      senderName: null,
      replyTo: null,
      mayEdit: true,
    });
    expect((await written()).map(({ subject }) => subject)).toEqual([
      "reply-to",
      "sender-name",
      "time-zone",
      "reply-to",
      "sender-name",
    ]);
  });

  it.each<Record<string, string>>([
    { senderName: "Kade\r\nBcc: x" },
    { senderName: "bank@bank.example" },
    { senderName: "Kade <x>" },
    { replyTo: "niemand" },
    { replyTo: "a@b.example, c@d.example" },
    { timeZone: "Mars/Olympus" },
    { timeZone: "" },
  ])("is no %j", (change) => expect(typed(change).success).toBe(false));

  it("may be left open", () => expect(typed({}).success).toBe(true));
});
