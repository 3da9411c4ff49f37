import { type UnitId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Organisation, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { changeUnit } from "./change-unit.server";
import { listArchivedUnits, listUnits } from "./list-units.server";
import { saveUnit } from "./save-unit.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  // An open wave has a tree of its own: nothing here is in its way.
  await openedWave(kade);
});

const idOf = async (code: string) =>
  (await listUnits(kade.scope)).find((unit) => unit.code === code)?.id ?? "";
const tree = async () => (await listUnits(kade.scope)).map(({ code, depth, level }) => [code, depth, level]);

describe("the tree of units", () => {
  it("lets a unit move below another, and never below itself", async () => {
    const [noord, zuid] = [await idOf("noord"), await idOf("zuid")];
    expect(valueOf(await changeUnit(kade.scope, { intent: "move", id: noord, parent: zuid }))).toBe("Noord");
    expect(await tree()).toEqual([
      ["kade", 0, "organisation"],
      ["zuid", 1, "department"],
      ["noord", 2, "team"],
    ]);
    for (const parent of [noord, zuid])
      expect(await changeUnit(kade.scope, { intent: "move", id: zuid, parent })).toMatchObject({
        error: { code: "unit-cycle" },
      });
    expect(
      await changeUnit(kade.scope, { intent: "move", id: await idOf("kade"), parent: zuid }),
    ).toMatchObject({
      error: { code: "conflict" },
    });
    const nowhere = newId<UnitId>();
    expect(await changeUnit(kade.scope, { intent: "move", id: nowhere, parent: zuid })).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await changeUnit(kade.scope, { intent: "move", id: zuid, parent: nowhere })).toMatchObject({
      error: { code: "invalid-input" },
    });
  });

  it("puts units in order, and stops at the ends", async () => {
    const codes = async () => (await tree()).map(([code]) => code);
    const zuid = await idOf("zuid");
    valueOf(await changeUnit(kade.scope, { intent: "order", id: zuid, direction: "up" }));
    expect(await codes()).toEqual(["kade", "zuid", "noord"]);
    valueOf(await changeUnit(kade.scope, { intent: "order", id: zuid, direction: "up" }));
    expect(await codes()).toEqual(["kade", "zuid", "noord"]);
    valueOf(await changeUnit(kade.scope, { intent: "order", id: zuid, direction: "down" }));
    expect(await codes()).toEqual(["kade", "noord", "zuid"]);
    const same = await kade.forTenant.write(async ({ units }) => {
      for (const { id } of await units.list()) await units.update(id, { position: 1 });
      return (await units.list()).map(({ code }) => code);
    });
    const last = same.filter((code) => code !== "kade").at(-1) ?? "";
    valueOf(await changeUnit(kade.scope, { intent: "order", id: await idOf(last), direction: "up" }));
    expect((await codes())[1]).toBe(last);
  });

  it("puts an empty unit away and takes it back, never one with people or units in it", async () => {
    const made = valueOf(await saveUnit(kade.scope, { name: "Project", parent: await idOf("noord") }));
    const inUse = { error: { code: "unit-in-use" } };
    expect(await changeUnit(kade.scope, { intent: "archive", id: await idOf("zuid") })).toMatchObject(inUse);
    expect(await changeUnit(kade.scope, { intent: "archive", id: await idOf("noord") })).toMatchObject(inUse);
    valueOf(await changeUnit(kade.scope, { intent: "archive", id: made }));
    expect((await tree()).map(([code]) => code)).toEqual(["kade", "noord", "zuid"]);
    expect((await listArchivedUnits(kade.scope)).map(({ name }) => name)).toEqual(["Project"]);
    valueOf(await changeUnit(kade.scope, { intent: "restore", id: made }));
    expect((await tree()).at(2)?.[1]).toBe(2);
    expect(await listArchivedUnits(kade.scope)).toEqual([]);
  });
});
