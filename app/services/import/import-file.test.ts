import { type PersonId } from "@vensterbank/core";
import { type Database, newId, type TenantRepositories } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Organisation, fillRoster, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { applyImport } from "./apply-import.server";
import { cancelImport } from "./cancel-import.server";
import { importFile } from "./import-file.server";
import { previewImport } from "./preview-import.server";
import { uploadImport } from "./upload-import.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (text: string, scope = kade.scope) =>
  uploadImport(scope, { target: { kind: "people" }, fileName: "mensen.csv", bytes: bytes(text) });
const peopleIn = ({ forTenant }: Organisation) => forTenant.read(({ people }) => people.list());

describe("lists", () => {
  it("come in, and coming in again changes nothing", async () => {
    await fillRoster(kade);
    const units = await kade.forTenant.read((repositories) => repositories.units.list());
    expect(units.map(({ code, level }) => [code, level])).toEqual([
      ["kade", "organisation"],
      ["noord", "team"],
      ["zuid", "team"],
    ]);
    const again = "code;naam;rol;team\np1;Persoon 1;manager;noord\np8;Achtste;support;zuid\n";
    expect(valueOf(await kade.bring("people", again))).toEqual({
      total: 2,
      new: 1,
      changed: 0,
      unchanged: 1,
    });
    const people = await peopleIn(kade);
    expect(people.find(({ code }) => code === "p1")?.activeFrom).toBe("2025-01-01");
    expect(people.find(({ code }) => code === "p8")?.activeFrom).toBe("2026-03-02");
  });

  it("are judged again when a list changed after they were", async () => {
    await fillRoster(kade);
    const list = bytes("code;naam;mail;rol;team\nx1;Xan;xan@x.example;support;noord\n");
    const file = { target: { kind: "people" as const }, fileName: "lijst.csv", bytes: list };
    const unit = await kade.scope.read(async ({ units }) => (await units.list())[0].id);
    const taken = {
      code: "x9",
      name: "Yas",
      email: "xan@x.example",
      role: "support" as const,
      activeTo: null,
    };
    const meanwhile = async ({ people }: TenantRepositories) =>
      people.insertMany([{ id: newId<PersonId>(), ...taken, unitId: unit, activeFrom: "2026-01-01" }]);
    expect(await importFile(kade.scope, file, meanwhile)).toMatchObject({
      error: { code: "import-has-errors" },
    });
    valueOf(await importFile(kade.scope, file));
  });

  it("come in whole or not at all", async () => {
    await fillRoster(kade);
    const before = await peopleIn(kade);
    const broken = "code;naam;rol;team\np1;Nieuwe naam;manager;noord\np9;Negende;professional;west\n";
    expect(await kade.bring("people", broken)).toMatchObject({ error: { code: "import-has-errors" } });
    expect(await peopleIn(kade)).toEqual(before);
  });

  it("keep a cell that looks like a formula as text", async () => {
    await fillRoster(kade);
    valueOf(await kade.bring("people", 'code;naam;rol;team\nq1;"=HYPERLINK(""x"")";support;zuid\n'));
    expect((await peopleIn(kade)).find(({ code }) => code === "q1")?.name).toBe('=HYPERLINK("x")');
  });

  it("put a unit in a file before the unit above it", async () => {
    valueOf(await kade.bring("units", "code;valt onder;naam\nteam;deel;Team\ndeel;top;Deel\ntop;;Top\n"));
    const units = await kade.forTenant.read((repositories) => repositories.units.list());
    const above = units.map(({ code, parentId }) => [code, units.find(({ id }) => id === parentId)?.code]);
    // The order on screen is that of the file.
    expect(above).toEqual([
      ["team", "deel"],
      ["deel", "top"],
      ["top", undefined],
    ]);
  });

  it("may hold a hundred thousand rows", async () => {
    await fillRoster(kade);
    const rows = Array.from({ length: 100_000 }, (_, i) => `n${i};Naam ${i};professional;noord`);
    const text = ["code;naam;rol;team", ...rows].join("\n");
    expect(valueOf(await kade.bring("people", text))).toMatchObject({ new: 100_000 });
    expect(await peopleIn(kade)).toHaveLength(100_007);
  });
});

describe("an upload", () => {
  const text = "code;naam;rol;team\np1;Anders;manager;noord\np9;Nieuw;professional;zuid\n";

  it("is previewed without writing, applied once, and then gone", async () => {
    await fillRoster(kade);
    const id = valueOf(await upload(text));
    expect(valueOf(await previewImport(kade.scope, id))).toMatchObject({
      ok: true,
      summary: { total: 2, new: 1, changed: 1, unchanged: 0 },
      header: ["code", "naam", "rol", "team"],
    });
    expect(await peopleIn(kade)).toHaveLength(7);
    const twice = await Promise.all([1, 2].map(() => applyImport(kade.scope, id)));
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ error: { code: "import-expired" } });
    expect(await peopleIn(kade)).toHaveLength(8);
  });

  it("says what is wrong by line and column, and cannot be applied", async () => {
    await fillRoster(kade);
    const id = valueOf(await upload("code;naam;rol;team\np9;Nieuw;chef;west\n"));
    const preview = valueOf(await previewImport(kade.scope, id));
    expect(preview).toMatchObject({ ok: false, errorCount: 2 });
    expect(preview.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, "rol", "unknown-role"],
      [2, "team", "unknown-unit"],
    ]);
    expect(await applyImport(kade.scope, id)).toMatchObject({ error: { code: "import-has-errors" } });
    // Still there, so that the page with the errors can be shown again.
    expect((await previewImport(kade.scope, id)).ok).toBe(true);
  });

  it("is not there for another tenant, after a day, or after it was cancelled", async () => {
    await fillRoster(kade);
    const expired = { error: { code: "import-expired" } };
    const id = valueOf(await upload(text));
    const other = await organisationIn(database);
    expect(await previewImport(other.scope, id)).toMatchObject(expired);
    expect(await applyImport(other.scope, id)).toMatchObject(expired);
    expect(await previewImport(await kade.scopeOn("2026-03-04"), id)).toMatchObject(expired);
    valueOf(await cancelImport(kade.scope, id));
    expect(await previewImport(kade.scope, id)).toMatchObject(expired);
  });

  it("is refused when it is too large", async () => {
    const large = {
      target: { kind: "people" as const },
      fileName: "x.csv",
      bytes: new Uint8Array(10 * 2 ** 20 + 1),
    };
    expect(await uploadImport(kade.scope, large)).toMatchObject({
      error: { code: "file-too-large", params: { megabytes: 10 } },
    });
  });
});
