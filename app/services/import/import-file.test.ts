import { type PersonId } from "@vensterbank/core";
import { type Database, newId, randomId, type TenantRepositories } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { issueCodes } from "../codes/issue-codes.server";
import { startPaper } from "../paper/start-paper.server";
import { pseudonymOf } from "../respond/pseudonym.server";
import {
  openedWave,
  type Organisation,
  fillRoster,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { issueLinks } from "../waves/issue-links.server";
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

describe("answers and relations", () => {
  const answers = "person;wave;int.vision.1;int.vision.2;own.words\np1;1;4;weet ik niet;Meer tijd\no1;1;;;\n";

  it("become responses under a pseudonym, and use up the invitation", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    valueOf(await kade.bring("answers", answers, programmeId));
    const found = await kade.forTenant.read(async (repositories) => ({
      responses: await repositories.responses.listByWave(waveId),
      texts: await repositories.openAnswers.listByWave(waveId),
      invited: await repositories.participations.listByWave(waveId),
      people: await repositories.people.list(),
      key: (await repositories.programmes.key(programmeId)) ?? "",
    }));
    const p1 = found.people[0];
    expect(found.responses).toHaveLength(1);
    expect(found.responses[0]).toMatchObject({
      side: "inside",
      role: "manager",
      unitId: p1.unitId,
      pseudonym: pseudonymOf(found.key, p1.id),
      answers: { "int.vision.1": 4, "int.vision.2": null },
      receiptHash: null,
    });
    expect(JSON.stringify(found.responses)).not.toContain(p1.id);
    expect(found.texts.map(({ text }) => text)).toEqual(["Meer tijd"]);
    expect(
      found.invited.filter(({ status }) => status === "submitted").map(({ personId }) => personId),
    ).toEqual([p1.id]);
    expect(await kade.bring("answers", answers, programmeId)).toMatchObject({
      error: { code: "import-has-errors" },
    });
  });

  it("are refused for a wave that is not open", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    valueOf(await closeWave(kade.scope, waveId));
    expect(await kade.bring("answers", answers, programmeId)).toMatchObject({ ok: false });
    expect(
      await kade.bring("ties", "wave;from;to;level;strength\n1;p1;p2;case;3\n", programmeId),
    ).toMatchObject({
      ok: false,
    });
  });

  it("bring relations in with their reports, again without a change, and never change them", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const header = "wave;from;to;level;strength\n";
    const first = `${header}1;p1;p2;case;3\n1;p1;o1;strategic;2\n1;p3;;;\n`;
    expect(valueOf(await kade.bring("ties", first, programmeId))).toMatchObject({ new: 3 });
    expect(valueOf(await kade.bring("ties", first, programmeId))).toMatchObject({ new: 0, unchanged: 3 });
    for (const row of ["1;p1;p2;case;4", "1;p3;p1;practice;1", "1;p1;;;"])
      expect(await kade.bring("ties", `${header}${row}\n`, programmeId), row).toMatchObject({
        error: { code: "import-has-errors" },
      });
    const more = `${header}1;p1;p4;practice;1\n`;
    expect(valueOf(await kade.bring("ties", more, programmeId))).toMatchObject({ new: 1, changed: 0 });
    const { ties, reports } = await kade.forTenant.read(async ({ relations }) => ({
      ties: await relations.listTies(waveId),
      reports: await relations.listReports(waveId),
    }));
    expect(ties.map(({ level, strength }) => `${level} ${strength}`).sort()).toEqual([
      "case 3",
      "practice 1",
      "strategic 2",
    ]);
    expect(reports.map(({ status }) => status).sort()).toEqual(["answered", "nobody"]);
  });

  it("stay out once links were given, with one answer that says nothing of anybody", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    valueOf(await kade.bring("answers", answers, programmeId));
    valueOf(await issueLinks(kade.scope, waveId));
    const before = await kade.forTenant.read(({ participations }) => participations.listByWave(waveId));
    const files = {
      // Of somebody who has answered, of somebody who has not, and of nobody that is known.
      answers: ["p1", "p2", "onbekend"].map((code) => `person;wave;int.vision.1\n${code};1;4\n`),
      ties: ["p1", "p2", "onbekend"].map((code) => `wave;from;to;level;strength\n1;${code};p3;case;3\n`),
    };
    for (const kind of ["answers", "ties"] as const) {
      const previews = [];
      for (const text of files[kind]) {
        const target = { kind, programmeId };
        const id = valueOf(await uploadImport(kade.scope, { target, fileName: "f.csv", bytes: bytes(text) }));
        const { header: _header, firstRows: _rows, ...told } = valueOf(await previewImport(kade.scope, id));
        previews.push(told);
        expect(await applyImport(kade.scope, id)).toMatchObject({ error: { code: "import-has-errors" } });
      }
      expect(previews[0]).toMatchObject({
        ok: false,
        errorCount: 1,
        errors: [{ line: null, column: null, code: "links-in-use" }],
        summary: { total: 1, new: 0, changed: 0, unchanged: 0 },
      });
      expect(new Set(previews.map((one) => JSON.stringify(one))).size).toBe(1);
    }
    expect(await kade.forTenant.read(({ participations }) => participations.listByWave(waveId))).toEqual(
      before,
    );
  });

  it.each(["codes", "a paper form", "invitations by mail"])(
    "stay out once there are %s, also before anybody begins",
    async (way) => {
      const { programmeId, waveId } = await openedWave(kade);
      const [{ id }] = await kade.forTenant.read(({ participations }) => participations.listByWave(waveId));
      if (way === "codes")
        valueOf(await issueCodes(kade.scope, waveId, { whom: "everybody", lastDay: "2026-03-20" }));
      else if (way === "a paper form") valueOf(await startPaper(kade.scope, waveId, { id }));
      else {
        const at = kade.scope.clock.now();
        await kade.forTenant.write(({ fieldworkSteps }) =>
          fieldworkSteps.insert({
            ...{
              id: newId(),
              waveId,
              kind: "invite",
              number: 1,
              dueAt: at,
              startedAt: at,
              status: "running",
            },
            ...{ total: 9, sent: 0, failed: 0 },
          }),
        );
      }
      expect(await kade.bring("answers", answers, programmeId)).toMatchObject({
        error: { code: "import-has-errors" },
      });
    },
  );

  it("stay out of a wave that holds unsent or sent answers of a link", async () => {
    const { programmeId, waveId } = await openedWave(kade);
    const tokenHash = "0".repeat(64);
    const draft = { tokenHash, waveId, answers: {}, relations: {}, locale: "nl" as const, screen: "" };
    await kade.forTenant.write(({ drafts }) => drafts.save({ ...draft, updatedOn: "2026-03-03" }));
    const refused = { error: { code: "import-has-errors" } };
    expect(await kade.bring("answers", answers, programmeId)).toMatchObject(refused);
    await kade.forTenant.write(async ({ drafts, responses }) => {
      await drafts.take(tokenHash);
      await responses.insert({
        id: randomId(),
        waveId,
        side: "inside",
        pseudonym: "x",
        role: "professional",
        answers: {},
        receiptHash: "y",
      });
    });
    expect(await kade.bring("answers", answers, programmeId)).toMatchObject(refused);
  });
});
