import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { getNotice } from "../respond/get-notice.server";
import {
  openedWave,
  type Organisation,
  organisationIn,
  programmeForm,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { createWave } from "../waves/create-wave.server";
import { closeWave } from "../waves/close-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { openWave } from "../waves/open-wave.server";
import { updateWave } from "../waves/update-wave.server";
import { createProgramme } from "./create-programme.server";
import { usualLastDay } from "./last-day.server";
import { renameProgramme } from "./rename-programme.server";
import { updateProgramme } from "./update-programme.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const refusedAt = (field: string, key: string) => ({
  ok: false,
  error: { code: "invalid-input", fields: [{ field, key }] },
});

describe("the last day of a programme", () => {
  it("is two years after it was made, also when that was a leap day", () => {
    expect(usualLastDay("2026-11-22")).toBe("2028-11-22");
    expect(usualLastDay("2028-02-29")).toBe("2030-02-28");
  });

  it("may be any day to come until a wave opens, and only come nearer after that", async () => {
    const id = valueOf(await createProgramme(kade.scope, programmeForm));
    const set = (endsOn: string) => updateProgramme(kade.scope, id, { ...programmeForm, endsOn });
    expect(await set("2026-03-01")).toMatchObject(refusedAt("endsOn", "field.past"));
    valueOf(await set("2030-01-01"));
    const opened = await openedWave(kade);
    valueOf(await closeWave(kade.scope, opened.waveId));
    const move = (endsOn: string) =>
      updateProgramme(kade.scope, opened.programmeId, { ...programmeForm, endsOn });
    expect(await move("2028-03-03")).toMatchObject(refusedAt("endsOn", "field.only-nearer"));
    valueOf(await move("2027-12-31"));
    expect(await move("2028-01-01")).toMatchObject(refusedAt("endsOn", "field.only-nearer"));
  });

  it("does not cut an open wave short, nor can a wave go beyond it", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const name = programmeForm.name;
    expect(await renameProgramme(kade.scope, programmeId, { name, endsOn: "2026-03-26" })).toMatchObject(
      refusedAt("endsOn", "field.before-closing"),
    );
    valueOf(await renameProgramme(kade.scope, programmeId, { name, endsOn: "2026-03-27" }));
    expect(await updateWave(kade.scope, waveId, { title: "Meting 1", closesOn: "2026-03-28" })).toMatchObject(
      refusedAt("closesOn", "field.after-programme"),
    );
    valueOf(await closeWave(kade.scope, waveId));
    const next = valueOf(await createWave(kade.scope, programmeId, { title: "Meting 2" }, 7));
    expect(await openWave(kade.scope, next, { closesOn: "2026-04-01" })).toMatchObject(
      refusedAt("closesOn", "field.after-programme"),
    );
  });

  it("stands in the notice as it was promised, or nearer", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const [link] = valueOf(await issueLinks(kade.scope, waveId));
    const clock = fixedClock("2026-03-03T10:00:00Z");
    const answersBlock = async () => {
      const scope = await openRespondentScope(database, { token: link.token, locale: () => "nl", clock });
      if (!scope) throw new Error("No scope");
      return valueOf(await getNotice(scope)).blocks.find(({ id }) => id === "answers")?.text;
    };
    expect(await answersBlock()).toContain("Op 2 maart 2028 wissen we");
    valueOf(await renameProgramme(kade.scope, programmeId, { name: "In verandering", endsOn: "2027-06-30" }));
    expect(await answersBlock()).toContain("Op 30 juni 2027 wissen we");
    // Whatever happens to the programme: what was promised is not stretched.
    await kade.forTenant.write(({ programmes }) => programmes.update(programmeId, { endsOn: "2035-01-01" }));
    expect(await answersBlock()).toContain("Op 2 maart 2028 wissen we");
  });
});
