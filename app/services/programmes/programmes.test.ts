import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Organisation, organisationIn, programmeForm, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { createProgramme } from "./create-programme.server";
import { getProgramme } from "./get-programme.server";
import { programmeInput, settingsOf } from "./programme-input.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const own = (nameEn: string) => ({
  nameNl: "Eigen",
  nameEn,
  descriptionNl: "Uitleg.",
  descriptionEn: "Explanation.",
});

describe("createProgramme", () => {
  it("makes a programme with a key of 32 bytes of its own", async () => {
    const ids = [1, 2].map(() => createProgramme(kade.scope, programmeForm));
    const [one, other] = (await Promise.all(ids)).map(valueOf);
    const keys = await kade.forTenant.read(async ({ programmes }) => [
      await programmes.key(one),
      await programmes.key(other),
    ]);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it("needs at least one change and at most eight", async () => {
    expect(await createProgramme(kade.scope, { ...programmeForm, topics: [] })).toMatchObject({
      error: { fields: [{ field: "topics", key: "field.required" }] },
    });
    const many = Array.from({ length: 8 }, (_, i) => own(`Topic ${i}`));
    expect(await createProgramme(kade.scope, { ...programmeForm, own: many })).toMatchObject({
      error: { fields: [{ field: "topics", key: "field.tooMuch" }] },
    });
  });

  it("is not there for another tenant", async () => {
    const id = valueOf(await createProgramme(kade.scope, programmeForm));
    const other = await organisationIn(database);
    expect(await getProgramme(other.scope, id)).toMatchObject({ error: { code: "not-found" } });
  });
});

describe("settings", () => {
  it("take no threshold below its floor", () => {
    const low = { ...programmeForm, results: "4", sensitive: "7", openText: "9" };
    const parsed = programmeInput.safeParse(low);
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["results", "sensitive", "openText"]);
  });

  it("give changes of one's own keys that addresses can hold and that differ", () => {
    const { topics } = settingsOf({
      ...programmeForm,
      own: [own("Café & co"), own("Café & co"), own("変更"), own("Market")],
    });
    expect(topics.map(({ key }) => key)).toEqual([
      "market",
      "bureaucracy",
      "cafe-co",
      "cafe-co-2",
      "change",
      "market-2",
    ]);
  });
});
