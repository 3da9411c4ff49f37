import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getRelations } from "./get-relations.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { mostRelations } from "./save-relations.server";
import { beginAs } from "./respondent.fixture";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
});

async function begun(token = wave.tokens[1]) {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  const person = await beginAs(scope);
  const view = async (search = "") => {
    const found = await getRelations(scope, { search });
    if (!found.ok || !found.value) throw new Error("No page");
    return found.value;
  };
  return { ...person, view };
}

const personKey = (i: number) => `person.${wave.people[i].id}`;

describe("relations", () => {
  it("lists one's own team first and partners last, without oneself and who was named before", async () => {
    const { view } = await begun();
    const { names, earlier } = await view();
    expect(names.map(({ unit, own }) => [unit, own])).toEqual([
      ["Team noord", true],
      ["Team zuid", false],
      [null, false],
    ]);
    expect(earlier.map(({ key }) => key)).toEqual([personKey(2)]);
    const listed = names.flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(listed).toHaveLength(12);
    expect(listed).not.toContain(personKey(1));
    expect(listed).not.toContain(personKey(2));
  });

  it("carries nothing over without an answer", async () => {
    const { view, relate } = await begun();
    expect((await view()).earlier).toMatchObject([
      { before: { strength: 3, levels: ["case", "practice"] }, strength: 3 },
    ]);
    expect((await view()).earlier[0]).not.toHaveProperty("earlier");
    const saved = await relate({ outcome: ["nobody"], [`strength:${personKey(2)}`]: ["3"] });
    expect(saved.values).toEqual({});
    await relate({ [`earlier:${personKey(2)}`]: ["ended"] });
    expect((await view()).earlier).toMatchObject([{ earlier: "ended" }]);
  });

  it("asks how much and about what, unless a relation stayed the same or ended", async () => {
    const { relate } = await begun();
    const key = personKey(8);
    expect((await relate({ add: [key] })).errors).toMatchObject([{ field: key }]);
    expect((await relate({ [`strength:${key}`]: ["2"] })).errors).toMatchObject([
      { field: key, key: "respond.relations.error.level" },
    ]);
    const level = { [`strength:${key}`]: ["2"], [`level:${key}`]: ["case"] };
    expect((await relate(level)).errors).toEqual([]);
  });

  it("adds nobody twice, and nobody who is not in the list", async () => {
    const { relate, view } = await begun();
    for (const key of [
      personKey(3),
      personKey(3),
      personKey(1),
      "person.x",
      "partner.",
      "__proto__",
      "free.x",
    ])
      await relate({ add: [key] });
    expect((await view()).chosen.map(({ key }) => key)).toEqual([personKey(3)]);
  });

  it("takes a typed partner for the one in the list when that is its name", async () => {
    const { relate, view } = await begun();
    await relate({ freeName: ["gemeente  HAVENSTAD"] });
    await relate({ freeName: ["Café 't Hoekje"] });
    await relate({ freeName: ["cafe 't hoekje"] });
    await relate({ freeName: [" - "] });
    expect((await view()).chosen.map(({ name, key }) => [name, key.split(".")[0]])).toEqual([
      ["Gemeente Havenstad", "partner"],
      ["Café 't Hoekje", "free"],
    ]);
  });

  it("asks first whether a typed partner is one of the list, and believes the answer", async () => {
    const { relate, scope, view } = await begun();
    const asked = await relate({ freeName: ["Woonstichting het Anker"] });
    expect(asked).toMatchObject({ unsure: "Woonstichting het Anker", added: null });
    const near = await getRelations(scope, { free: "Woonstichting het Anker" });
    expect(near).toMatchObject({
      value: { near: { typed: "Woonstichting het Anker", entries: [{ name: "Woningstichting Anker" }] } },
    });
    expect((await view()).chosen).toEqual([]);
    await relate({ freeSure: ["Woonstichting het Anker"], freeName: ["something else"] });
    expect((await view()).chosen.map(({ name }) => name)).toEqual(["Woonstichting het Anker"]);
    // Twice is once, and a name of the list is never taken for another one.
    await relate({ freeSure: ["woonstichting HET anker"] });
    await relate({ freeSure: ["Woningstichting Anker"] });
    expect((await view()).chosen.map(({ key }) => key.split(".")[0])).toEqual(["free", "partner"]);
  });

  it("takes no typed name from an outsider, and asks an outsider nothing about partners", async () => {
    const { relate, scope, view } = await begun(wave.partnerToken);
    for (const field of ["freeName", "freeSure"]) await relate({ [field]: ["Buurtkeuken"] });
    expect((await view()).chosen).toEqual([]);
    expect(await getRelations(scope, { free: "Anker" })).toMatchObject({ value: { near: null } });
  });

  it("says it when there is no room for another name", async () => {
    const { relate, view } = await begun();
    for (let i = 0; i < mostRelations; i++) await relate({ freeSure: [`Huis nummer ${i}`] });
    const { errors } = await relate({ freeSure: ["Nog een"] });
    expect(errors[0]).toMatchObject({ field: "names", key: "respond.relations.error.most" });
    expect((await view()).chosen).toHaveLength(mostRelations);
  });

  it("keeps what another tab changed in a relation that this tab left alone", async () => {
    const { relate, view } = await begun();
    const key = personKey(3);
    await relate({ add: [key] });
    const [row] = (await view()).chosen;
    await relate({ [`seen:${key}`]: [row.seen], [`strength:${key}`]: ["4"], [`level:${key}`]: ["case"] });
    await relate({ [`seen:${key}`]: [row.seen] });
    expect((await view()).chosen).toMatchObject([{ strength: 4, levels: ["case"] }]);
  });

  it("offers an outsider no list of staff, but lets search it", async () => {
    const { view } = await begun(wave.partnerToken);
    expect((await view()).names).toEqual([]);
    expect((await view("fatma")).found.entries.every(({ name }) => name.startsWith("Fatima"))).toBe(true);
    expect((await view("gemeente")).found.entries).toEqual([]);
  });

  it("ignores values that no form offers", async () => {
    const { relate, view } = await begun();
    const key = personKey(3);
    await relate({ add: [key] });
    await relate({
      [`strength:${key}`]: ["5"],
      [`level:${key}`]: ["case", "love"],
      [`benefit:${key}`]: ["-1"],
    });
    expect((await view()).chosen).toMatchObject([{ strength: null, levels: ["case"], benefit: null }]);
  });
});
