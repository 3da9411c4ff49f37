import { type ImportBatchId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { savePerson } from "../../people/save-person.server";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  valueOf,
} from "../../testing/organisation.fixture";
import { temporaryDatabase } from "../../testing/temporary-database";
import { openWave } from "../../waves/open-wave.server";
import { fullList, rosterDesk } from "../roster-desk.fixture";
import { forgetOldUndo } from "./forget-undo.server";
import { listBatches } from "./list-batches.server";
import { takeBackImport } from "./take-back.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  await fillRoster(kade);
});

const { preview, apply, everything, newest, takeBack } = rosterDesk(() => kade);

describe("taking back", () => {
  it("knows the same file again, and leaves nothing of a file that changes nothing", async () => {
    const list = fullList((row) => row);
    valueOf(await apply(list));
    expect(await listBatches(kade.scope)).toHaveLength(3);
    const changed = list.replace("Persoon 1", "Persoon Een");
    valueOf(await apply(changed));
    expect((await preview(changed)).sameAs).not.toBeNull();
    expect(await listBatches(kade.scope)).toHaveLength(4);
  });

  it("is refused for who changed since, who takes part in a wave, another batch and a long time", async () => {
    valueOf(await apply(fullList((row) => [row[0], `${row[1]} x`, row[2], row[3]])));
    const [p1] = (await everything()).people;
    const form = {
      code: "p1",
      name: "Zelf",
      role: "manager" as const,
      unit: p1.unitId,
      activeFrom: "2025-01-01",
    };
    valueOf(await savePerson(kade.scope, p1.id, form));
    const before = await everything();
    expect(await takeBack()).toMatchObject({ error: { code: "undo-rows-changed" } });
    expect(await everything()).toEqual(before);

    valueOf(await apply("code;naam;rol;team\nw1;Wim;professional;noord\n"));
    const { waveId } = await draftWave(kade);
    valueOf(await openWave(kade.scope, waveId, { closesOn: "2026-03-27" }));
    expect(await takeBack()).toMatchObject({ error: { code: "undo-in-wave" } });

    const older = (await listBatches(kade.scope)).at(-1);
    expect(await takeBackImport(kade.scope, older?.id ?? ("" as ImportBatchId))).toMatchObject({
      error: { code: "undo-over" },
    });
    const other = await organisationIn(database);
    expect(await takeBackImport(other.scope, (await newest()) ?? ("" as ImportBatchId))).toMatchObject({
      error: { code: "undo-over" },
    });
    const later = await kade.scopeOn("2026-04-02");
    const jobs = { tenant: { id: kade.tenantId }, clock: later.clock, read: later.read, write: later.write };
    expect(await forgetOldUndo(jobs)).toBeGreaterThan(0);
    expect(await newest()).toBeUndefined();
  });

  it("gives back exactly what there was, whatever the list", async () => {
    const row = fc.record({
      code: fc.constantFrom("p1", "p2", "p3", "x1", "x2", ""),
      name: fc.constantFrom("Persoon 1", "Persoon 2", "Ander", "Zoë"),
      role: fc.constantFrom("manager", "professional", "support"),
      unit: fc.constantFrom("noord", "Zuid", "Oost", "West"),
      from: fc.constantFrom("", "2024-05-01"),
    });
    const list = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 6,
      selector: ({ code, name }) => code || name,
    });
    await fc.assert(
      fc.asyncProperty(list, fc.boolean(), async (people, ends) => {
        const text = [
          "code;naam;rol;team;in dienst",
          ...people.map(({ code, name, role, unit, from }) => [code, name, role, unit, from].join(";")),
        ].join("\n");
        const before = await everything();
        const applied = await apply(text, { newUnits: true, ...(ends && { endLeft: "2026-02-01" }) });
        const after = await everything();
        if (!applied.ok) return expect(after).toEqual(before);
        if (JSON.stringify(after) !== JSON.stringify(before)) valueOf(await takeBack());
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
