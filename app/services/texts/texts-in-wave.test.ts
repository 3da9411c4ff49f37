import { fixedClock, type Locale } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { getNotice } from "../respond/get-notice.server";
import { openWave } from "../waves/open-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { type OwnTextGroup, type OwnTextKey } from "./own-text-keys";
import { saveOwnTexts } from "./save-own-texts.server";

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

async function say(kade: Organisation, group: OwnTextGroup, texts: Readonly<Record<string, string>>) {
  const textOf = (key: OwnTextKey, locale: Locale) => texts[`${key}.${locale}`] ?? "";
  valueOf(await saveOwnTexts(kade.scope, group, textOf));
}

describe("an open wave", () => {
  it("goes on saying what was said when it opened, with the promises in place", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    await say(kade, "welcome", { "welcome.nl": "Fijn dat je er bent bij {{organisation}}." });
    await say(kade, "notice", { "notice.nl": "De ondernemingsraad steunt dit. {{closes}}." });
    await say(kade, "terms", { "term.professionals.nl": "wijkwerkers" });
    valueOf(await openWave(kade.scope, waveId, { closesOn: "2026-03-27" }));
    await say(kade, "welcome", { "welcome.nl": "Iets anders." });
    await say(kade, "terms", { "term.professionals.nl": "iets anders" });

    const [link] = valueOf(await issueLinks(kade.scope, waveId));
    const at = async (locale: Locale) => {
      const scope = await openRespondentScope(database, {
        token: link.token,
        locale: () => locale,
        clock: fixedClock("2026-03-10T09:00:00Z"),
      });
      if (!scope) throw new Error("The link leads nowhere");
      return valueOf(await getNotice(scope));
    };
    const notice = await at("nl");
    expect(notice.welcome).toMatch(/^Fijn dat je er bent bij /);
    expect(notice.addition).toBe("De ondernemingsraad steunt dit. 27 maart 2026.");
    expect(notice.blocks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["voluntary", "answers", "thresholds", "open-text", "contact"]),
    );
    expect(await at("en")).toMatchObject({ welcome: null, addition: null });
    const wave = await kade.scope.read(({ waves }) => waves.get(waveId));
    expect(wave?.frozen?.instrument).toContain("(bij ons: wijkwerkers)");
  });
});
