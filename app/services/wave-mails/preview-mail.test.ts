import { type Database } from "@vensterbank/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { env } from "../../env.server";
import { type ComposedMail } from "../mail/mail";
import { replaceTransport } from "../mail/mail-transport.server";
import { mailsSettled } from "../mail/send-mail.server";
import { memberOf } from "../members/members.fixture";
import { updateMailSettings } from "../settings/mail-settings.server";
import { saveOwnTexts } from "../texts/save-own-texts.server";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { previewMail, previewQuery } from "./preview-mail.server";
import { testMailsAnHour, tryMail } from "./try-mail.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let wave: Awaited<ReturnType<typeof draftWave>>["waveId"];
let putBack: () => void;
const sent: ComposedMail[] = [];

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  await fillRoster(kade);
  wave = (await draftWave(kade)).waveId;
  sent.length = 0;
  putBack = replaceTransport(async (mail) => void sent.push(mail));
});
afterEach(() => putBack());

const links = { link: "https://here.example/r/x", declineLink: "https://here.example/r/x/withdraw" };
const query = (change: Record<string, unknown> = {}) => ({ ...previewQuery.parse(change), ...links });

describe("a preview", () => {
  it("is what would be sent: own texts, sender and language of the organisation", async () => {
    valueOf(
      await saveOwnTexts(kade.scope, "remind", (key, locale) =>
        key === "remind.body" && locale === "nl" ? "Nog even." : "",
      ),
    );
    valueOf(
      await updateMailSettings(kade.scope, {
        senderName: "Team Kade",
        replyTo: "vraag@kade.example",
        timeZone: "Europe/Amsterdam",
      }),
    );
    const seen = valueOf(await previewMail(kade.scope, wave, "remind", query({ number: "2" })));
    expect(seen.parts.paragraphs).toEqual(["Nog even."]);
    expect(seen).toMatchObject({
      from: `Team Kade <${env.MAIL_FROM}>`,
      replyTo: "vraag@kade.example",
      number: 2,
    });
    expect(seen.text).toContain(links.link);
    const english = valueOf(
      await previewMail(kade.scope, wave, "invite", query({ locale: "en", side: "partner" })),
    );
    expect(english.text).toContain("less than ten minutes");
  });

  it("falls back on the usual mail, and is not another organisation's", async () => {
    expect(previewQuery.parse({ side: "x", locale: "fr", number: "9" })).toEqual({
      side: "inside",
      locale: null,
      number: 1,
    });
    const other = await organisationIn(database);
    expect(await previewMail(other.scope, wave, "invite", query())).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await tryMail(other.scope, wave, "invite", query())).toMatchObject({
      error: { code: "not-found" },
    });
  });
});

describe("a test mail", () => {
  it("goes to who asks for it only, marked, from the sender of real mails", async () => {
    valueOf(await updateMailSettings(kade.scope, { senderName: "Team Kade", timeZone: "Europe/Amsterdam" }));
    const coordinator = await memberOf(database, kade, "coordinator");
    const to = valueOf(await tryMail(coordinator.scope, wave, "invite", query()));
    await mailsSettled();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to, senderName: "Team Kade", replyTo: undefined });
    expect(sent[0].subject).toMatch(/^\[Proef\] /);
    const seen = valueOf(await previewMail(coordinator.scope, wave, "invite", query()));
    expect(sent[0].text).toBe(seen.text);
    expect(to).toBe(seen.ownAddress);
  });

  it("is sent so often in an hour, and then no more", async () => {
    for (let i = 0; i < testMailsAnHour; i++) valueOf(await tryMail(kade.scope, wave, "tell", query()));
    expect(await tryMail(kade.scope, wave, "tell", query())).toMatchObject({
      error: { code: "too-many-attempts" },
    });
    const another = await memberOf(database, kade, "coordinator");
    valueOf(await tryMail(another.scope, wave, "tell", query()));
    await mailsSettled();
    expect(sent).toHaveLength(testMailsAnHour + 1);
  });
});
