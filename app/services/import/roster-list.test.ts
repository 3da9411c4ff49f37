import { type ImportBatchId, type PersonId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { savePerson } from "../people/save-person.server";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { openWave } from "../waves/open-wave.server";
import { applyImport } from "./apply-import.server";
import { chooseColumns } from "./choose-columns.server";
import { type ImportKind } from "./column-names.server";
import { getColumns } from "./get-columns.server";
import { type ImportOptions } from "./import-check.server";
import { previewImport } from "./preview-import.server";
import { forgetOldUndo } from "./undo/forget-undo.server";
import { listBatches } from "./undo/list-batches.server";
import { takeBackImport } from "./undo/take-back.server";
import { uploadImport } from "./upload-import.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  await fillRoster(kade);
});

const upload = async (text: string, kind: Exclude<ImportKind, "events" | "answers" | "ties"> = "people") =>
  valueOf(
    await uploadImport(kade.scope, {
      target: { kind },
      fileName: "lijst.csv",
      bytes: new TextEncoder().encode(text),
    }),
  );
const preview = async (text: string, options?: ImportOptions) =>
  valueOf(await previewImport(kade.scope, await upload(text), options));
const apply = async (text: string, options?: ImportOptions) =>
  applyImport(kade.scope, await upload(text), options);
const everything = () =>
  kade.forTenant.read(async ({ units, people, partners }) => ({
    units: await units.list(),
    people: await people.list(),
    partners: await partners.list(),
    contacts: await partners.listContacts(),
  }));
const newest = async () => (await listBatches(kade.scope)).find(({ mayTakeBack }) => mayTakeBack)?.id;
const takeBack = async () => takeBackImport(kade.scope, (await newest()) ?? ("none" as ImportBatchId));
const kinds = (one: Awaited<ReturnType<typeof preview>>) =>
  Object.fromEntries((one.differences ?? []).map(({ kind, count }) => [kind, count]));
const fullList = (change: (row: string[]) => string[] | null) =>
  [
    "code;naam;rol;team",
    ...Array.from({ length: 7 }, (_, i) => [
      `p${i + 1}`,
      `Persoon ${i + 1}`,
      i === 0 ? "manager" : "professional",
      i < 4 ? "noord" : "zuid",
    ]).flatMap((row) => change(row)?.join(";") ?? []),
  ].join("\n");

describe("columns that somebody points out", () => {
  const messy =
    "Medewerker;Werkplek;Wat doet die;Bereikbaar\nBo Bos;Noord;maatschappelijk werker;bo@x.nl\nAn Aas;Zuid;teamleider;an@x.nl\n";

  it("are guessed, chosen with the words for roles, and used by themselves the next time", async () => {
    const id = await upload(messy);
    expect(valueOf(await previewImport(kade.scope, id)).columns).toBe("needed");
    const asked = valueOf(await getColumns(kade.scope, id));
    expect(asked.chosen).toMatchObject({ name: "Medewerker", email: "Bereikbaar" });
    expect(asked.columns[1].examples).toEqual(["Noord", "Zuid"]);
    const columns = { name: "Medewerker", unit: "Werkplek", role: "Wat doet die", email: "Bereikbaar" };
    const wrong = await chooseColumns(kade.scope, id, {
      columns: { name: "Medewerker", unit: "Medewerker" },
      roles: {},
    });
    expect(wrong).toMatchObject({
      error: {
        fields: [
          { field: "unit", key: "field.column-twice" },
          { field: "role", key: "field.required" },
        ],
      },
    });
    expect(valueOf(await chooseColumns(kade.scope, id, { columns, roles: {} }))).toMatchObject({
      wordsLeft: true,
    });
    const [word] = valueOf(await getColumns(kade.scope, id)).roleWords;
    expect(word).toMatchObject({ word: "maatschappelijk werker", rows: 1, role: null });
    const roles = { [word.key]: "professional" };
    expect(valueOf(await chooseColumns(kade.scope, id, { columns, roles }))).toMatchObject({
      wordsLeft: false,
    });
    expect(valueOf(await previewImport(kade.scope, id))).toMatchObject({
      ok: true,
      columns: "chosen",
      summary: { new: 2 },
    });
    valueOf(await applyImport(kade.scope, id));
    expect((await everything()).people.find(({ name }) => name === "Bo Bos")).toMatchObject({
      role: "professional",
      email: "bo@x.nl",
    });
    // A later list with the same header: nothing is asked.
    const later = messy.replace("Bo Bos;Noord", "Bo Bos;Zuid");
    expect(kinds(await preview(later))).toMatchObject({ moved: 1 });
  });

  it("are nobody else's", async () => {
    const id = await upload(messy);
    const other = await organisationIn(database);
    const gone = { error: { code: "import-expired" } };
    expect(await getColumns(other.scope, id)).toMatchObject(gone);
    expect(await chooseColumns(other.scope, id, { columns: {}, roles: {} })).toMatchObject(gone);
  });
});

describe("differences", () => {
  it("name who is new, moved, in another role, changed, back and gone", async () => {
    valueOf(await apply("code;naam;rol;team;uit dienst\np7;Persoon 7;professional;zuid;2026-01-31\n"));
    const list = fullList((row) => {
      const [code, name, role] = row;
      if (code === "p1") return [code, name, role, "zuid"];
      if (code === "p2") return [code, name, "support", "noord"];
      if (code === "p3") return [code, "Persoon Drie", role, "noord"];
      return code === "p4" ? null : row;
    });
    const seen = await preview(`${list}\np9;Negende;professional;noord`);
    expect(kinds(seen)).toEqual({ new: 1, moved: 1, role: 1, returned: 1, changed: 1, left: 1 });
    expect(seen.differences?.find(({ kind }) => kind === "moved")?.lines).toEqual([
      { name: "Persoon 1", from: "Noord", to: "Zuid" },
    ]);
    expect(seen.differences?.find(({ kind }) => kind === "changed")?.lines).toEqual([
      { name: "Persoon Drie", columns: ["name"] },
    ]);
    expect(seen.leaving).toEqual({ count: 1, active: 6, byDefault: true });
  });

  it("end who left only when that is chosen, and warn when it is many", async () => {
    const half = fullList((row) => (row[3] === "zuid" ? null : row));
    expect((await preview(half)).leaving).toEqual({ count: 3, active: 7, byDefault: false });
    valueOf(await apply(half));
    expect((await everything()).people.every(({ activeTo }) => activeTo === null)).toBe(true);
    valueOf(await apply(half, { endLeft: "2026-02-28" }));
    const ended = (await everything()).people.filter(({ activeTo }) => activeTo !== null);
    expect(ended.map(({ code, activeTo }) => [code, activeTo])).toEqual(
      ["p5", "p6", "p7"].map((code) => [code, "2026-02-28"]),
    );
  });

  it("recognise people by mail address or by name and unit when the list has no codes", async () => {
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;een@x.nl;manager;noord\n"));
    const list =
      "naam;mail;rol;team\nAndere Naam;EEN@x.nl;manager;Zuid\nPersoon 2;;professional;Noord\nNieuw;n@x.nl;support;Zuid\n";
    const seen = await preview(list);
    expect(seen.matchedBy).toEqual({ code: 0, email: 1, name: 1 });
    expect(kinds(seen)).toMatchObject({ new: 1, moved: 1 });
    valueOf(await apply(list));
    const { people } = await everything();
    expect(people.find(({ code }) => code === "p1")).toMatchObject({ name: "Andere Naam" });
    expect(people).toHaveLength(8);
  });

  it("keep an address that a list leaves out", async () => {
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;een@x.nl;manager;noord\n"));
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;;manager;zuid\n"));
    const kept = (await everything()).people.find(({ code }) => code === "p1");
    expect(kept?.email).toBe("een@x.nl");
  });

  it("make teams that are not there when that is chosen", async () => {
    const list = "code;naam;rol;team\nx1;Xan;professional;Nieuw team\nx2;Yas;professional;nieuw team\n";
    expect(await preview(list)).toMatchObject({ ok: false, unknownUnits: ["Nieuw team"], otherErrors: 0 });
    const worse = await preview(`${list}x3;Zoë;baas;Noord\nx4;;chef;Derde`);
    expect(worse).toMatchObject({
      unknownUnits: ["Nieuw team", "Derde"],
      unknownWords: ["baas", "chef"],
      otherErrors: 1,
    });
    expect(await apply(list)).toMatchObject({ error: { code: "import-has-errors" } });
    valueOf(await apply(list, { newUnits: true }));
    const { units, people } = await everything();
    const made = units.find(({ name }) => name === "Nieuw team");
    expect(made).toMatchObject({ level: "team", parentId: units.find(({ code }) => code === "kade")?.id });
    expect(people.filter(({ unitId }) => unitId === made?.id)).toHaveLength(2);
    expect((await preview(list)).ok).toBe(true);
  });

  it("of partners hold contacts, several of one organisation", async () => {
    const list =
      "organisatie;sector;contactpersoon;e-mailadres\nGemeente;municipality;Ans;ans@g.nl\nGemeente;;Ben;mailto:ben@g.nl\nNieuwe;zorg;;\n";
    const id = await upload(list, "partners");
    const seen = valueOf(await previewImport(kade.scope, id));
    expect(kinds(seen)).toEqual({ new: 1, "contact-new": 2, absent: 1 });
    valueOf(await applyImport(kade.scope, id));
    const { partners, contacts } = await everything();
    const gemeente = partners.find(({ code }) => code === "o2");
    expect(
      contacts
        .filter(({ partnerId }) => partnerId === gemeente?.id)
        .map(({ email }) => email)
        .sort(),
    ).toEqual(["ans@g.nl", "ben@g.nl"]);
    const again = valueOf(await previewImport(kade.scope, await upload(list, "partners")));
    expect(kinds(again)).toEqual({ absent: 1 });
    expect(again.sameAs).toMatchObject({ fileName: "lijst.csv" });
  });
});

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

describe("one's own list", () => {
  it("changes nothing when it comes in again, with codes or without", async () => {
    valueOf(
      await apply(
        "naam;mail;rol;team\nZoë Ø;zoe@x.nl;manager;Noord\nBo;;support;Zuid\nBo;bo@x.nl;support;Noord\n",
      ),
    );
    const { people, units } = await everything();
    const unit = new Map(units.map(({ id, name }) => [id, name]));
    const lines = people.map(({ code, name, email, role, unitId, activeFrom }) => [
      code,
      name,
      email ?? "",
      role,
      unit.get(unitId) ?? "",
      activeFrom,
    ]);
    for (const from of [0, 1]) {
      const head = ["code", "naam", "mail", "rol", "team", "in dienst"].slice(from).join(";");
      const seen = await preview([head, ...lines.map((line) => line.slice(from).join(";"))].join("\n"));
      expect(seen).toMatchObject({ ok: true, differences: [], summary: { total: 10, unchanged: 10 } });
    }
    expect(people.map(({ id }): PersonId => id)).toHaveLength(10);
  });
});
