import { type Database, newId, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { issueCodes } from "../codes/issue-codes.server";
import { startPaper } from "../paper/start-paper.server";
import { pseudonymOf } from "../respond/pseudonym.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { applyImport } from "./apply-import.server";
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
