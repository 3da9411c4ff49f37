import { type Locale } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { env } from "../../env.server";
import { createProgramme } from "../programmes/create-programme.server";
import { updateProgramme } from "../programmes/update-programme.server";
import {
  draftWave,
  fillRoster,
  openedWave,
  organisationIn,
  programmeForm,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { createWave } from "../waves/create-wave.server";
import { openWave } from "../waves/open-wave.server";
import { getPrivacyFile } from "./get-privacy-file.server";
import { type PrivacyDocument, type Told } from "./privacy-document";
import { privacyFileText } from "./privacy-file-text.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

/** Every sentence of a file. */
function said(file: PrivacyDocument, locale: Locale = "nl"): string {
  const { say } = createTranslator(locale, messagesOf(locale, ["privacyFile"]));
  const plain = (told: Told) => (typeof told === "string" ? told : say(told));
  return [
    ...file.standing.map(plain),
    ...file.sections.flatMap(({ title, blocks }) => [
      plain(title),
      ...blocks.flatMap((block) => {
        if (block.kind === "text") return [plain(block.text)];
        if (block.kind === "list") return block.items.map(plain);
        return block.rows.map((cells) => cells.map(plain).join(" | "));
      }),
    ]),
  ].join("\n");
}

describe("the privacy file of a wave", () => {
  it("is provisional before opening, and tells the settings of today", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    const file = said(valueOf(await getPrivacyFile(kade.scope, waveId)));
    expect(file).toContain("liggen pas vast als de meting opengaat");
    expect(file).toContain("mensen op de lijst (nu 7)");
    expect(file).toContain("2 maart 2028");
    expect(file).not.toContain("undefined");
  });

  it("tells where answers may go, and that a file with them outlives the programme here", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const told = async () => said(valueOf(await getPrivacyFile(kade.scope, waveId)));
    expect(await told()).toContain("moet dat bestand zelf wissen");
    expect(await told()).not.toContain("andere installatie");
    const { slug } = kade.scope.tenant;
    const receivers = vi.spyOn(env, "EXPORT_RECEIVERS", "get");
    receivers.mockReturnValue([{ slug, key: "k" }]);
    expect(await told()).toContain("mee naar 1 andere installatie. Wie");
    receivers.mockReturnValue([{ slug: "iemand-anders", key: "k" }]);
    expect(await told()).not.toContain("andere installatie");
    receivers.mockRestore();
  });

  it("tells what was frozen, also after the settings have changed", async () => {
    const kade = await organisationIn(database);
    const { programmeId, waveId } = await openedWave(kade);
    valueOf(await closeWave(kade.scope, waveId));
    valueOf(
      await updateProgramme(kade.scope, programmeId, { ...programmeForm, results: 9, nameLevel: "groups" }),
    );
    const file = said(valueOf(await getPrivacyFile(kade.scope, waveId)));
    expect(file).toContain("op 2 maart 2026");
    expect(file).toContain("minstens 5 mensen zijn gevraagd");
    expect(file).toContain("niemand namen ziet. Wel rol en team");
    expect(file).not.toContain("minstens 9 ");
  });

  it("says who sees names as the doors have it", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const rowOf = async (nameLevel: "names" | "roles" | "groups") => {
      const form = { ...programmeForm, name: nameLevel, nameLevel };
      const programmeId = valueOf(await createProgramme(kade.scope, form));
      const waveId = valueOf(await createWave(kade.scope, programmeId, { title: nameLevel }, 7));
      valueOf(await openWave(kade.scope, waveId, { closesOn: "2026-03-27" }));
      const lines = said(valueOf(await getPrivacyFile(kade.scope, waveId))).split("\n");
      return lines.filter((line) => line.startsWith("Namen op de kaart |"));
    };
    expect(await rowOf("names")).toEqual(["Namen op de kaart | directeur en adviseur"]);
    expect(await rowOf("roles")).toEqual(["Namen op de kaart | niemand"]);
    expect(await rowOf("groups")).toEqual(["Namen op de kaart | niemand"]);
  });

  it("is a text as well, in which nothing that somebody typed counts as markup", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const form = { ...programmeForm, name: "<b>Traject</b> | [link](http://x.example)" };
    const programmeId = valueOf(await createProgramme(kade.scope, form));
    const waveId = valueOf(await createWave(kade.scope, programmeId, { title: "# Meting" }, 7));
    const text = valueOf(await privacyFileText(kade.scope, waveId));
    expect(text).toContain("# Privacydossier: \\# Meting");
    expect(text).toContain("\\<b\\>Traject\\</b\\> \\| \\[link\\]");
    expect(text.split("\n").filter((line) => line.startsWith("## "))).toHaveLength(11);
    expect(text).toContain("| --- | --- | --- |");
  });

  it("is complete in English", async () => {
    const kade = await organisationIn(database);
    await fillRoster(kade);
    const { waveId } = await draftWave(kade);
    const file = valueOf(await getPrivacyFile({ ...kade.scope, locale: "en" }, waveId));
    expect(said(file, "en")).toContain("Legal basis".toLowerCase());
    expect(file.sections.map(({ id }) => id)).toEqual([
      "asked",
      "decide",
      "data",
      "limits",
      "readers",
      "recipients",
      "keep",
      "secure",
      "rights",
      "risks",
      "council",
    ]);
  });
});
