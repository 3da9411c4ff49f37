import { type ResponseId, type ResultId, type TenantId, asId } from "@vensterbank/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { newId, randomId } from "../ids";
import { type NewResponse } from "../repositories/responses";
import { inviteeOf, madeAt, makeRoster, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

/** Invitations, drafts, answers, ties, results and records behave the same on both engines. */
export function describeAnswersAndResults(make: MakePlace): void {
  describe("repositories of answers and results", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let made: Awaited<ReturnType<typeof makeRoster>>;

    beforeAll(async () => {
      place = await migratedPlace(make);
      database = await openDatabase(place.config);
    });
    afterAll(async () => {
      await database.close();
      await place.remove();
    });
    beforeEach(async () => {
      tenant = await makeTenant(database);
      made = await makeRoster(database, tenant);
    });

    const scope = () => database.forTenant(tenant);

    const responseOf = (receiptHash: string | null): NewResponse => ({
      id: randomId<ResponseId>(),
      waveId: made.waveId,
      side: "inside",
      pseudonym: randomId(),
      unitId: made.units[0].id,
      role: "professional",
      answers: { "b-1": 4, "a-2": null },
      receiptHash,
    });

    async function invite() {
      const invited = made.people.map(({ id }) => inviteeOf(made.waveId, id));
      const outside = { ...inviteeOf(made.waveId, made.people[0].id), personId: null };
      const partner = { ...outside, id: newId(), partnerId: made.partner.id, contactId: made.contact.id };
      await scope().write(({ participations }) =>
        participations.insertMany(
          [...invited, partner] as Parameters<typeof participations.insertMany>[0],
          madeAt,
        ),
      );
      return { invited, partner };
    }

    it("leads from a link to its tenant, until the link is replaced", async () => {
      const { invited } = await invite();
      const [{ id, tokenHash }] = invited;
      const find = (hash: string) => database.control.read(({ tenants }) => tenants.findByLink(hash));
      expect(await find(tokenHash)).toMatchObject({ tenant: { id: tenant }, participationId: id });
      const next = randomId();
      await scope().write(({ participations }) =>
        participations.replaceLinks([{ id: asId(id), tokenHash: next }], madeAt),
      );
      expect(await find(tokenHash)).toBeUndefined();
      expect(await find(next)).toMatchObject({ participationId: id });
      const row = await scope().read(({ participations }) => participations.get(asId(id)));
      expect(row?.tokenHash).toBe(next);
    });

    it("counts invitations per unit, role and status, partners apart", async () => {
      const { invited } = await invite();
      await scope().write(({ participations }) =>
        participations.changeStatus(asId(invited[1].id), "invited", "submitted"),
      );
      await scope().read(async ({ participations }) => {
        const counts = await participations.countByUnit(made.waveId);
        const [north, south] = made.units.map(({ id }) => id);
        expect(counts).toHaveLength(3);
        expect(counts).toEqual(
          expect.arrayContaining([
            { unitId: north, role: "manager", status: "invited", count: 1 },
            { unitId: north, role: "professional", status: "submitted", count: 1 },
            { unitId: south, role: "professional", status: "invited", count: 2 },
          ]),
        );
        expect(await participations.countByPartner(made.waveId)).toContainEqual({
          partnerId: made.partner.id,
          status: "invited",
          count: 1,
        });
      });
    });

    it("submits once when the button is pressed twice, and leaves no draft", async () => {
      const { invited } = await invite();
      const [{ id, tokenHash }] = invited;
      const draft = {
        tokenHash,
        waveId: made.waveId,
        answers: { "b-1": 4 },
        relations: [],
        locale: "nl" as const,
        screen: "review",
        updatedOn: "2026-03-02",
      };
      await scope().write(({ drafts }) => drafts.save({ ...draft, screen: "start" }));
      await scope().write(({ drafts }) => drafts.save(draft));
      expect(await scope().read(({ drafts }) => drafts.get(tokenHash))).toEqual({
        tenantId: tenant,
        ...draft,
      });
      const submit = () =>
        scope().write(async ({ drafts, participations, responses }) => {
          const kept = await drafts.take(tokenHash);
          if (!kept || !(await participations.changeStatus(asId(id), "invited", "submitted"))) return false;
          await responses.insert(responseOf(randomId()));
          return true;
        });
      expect((await Promise.all([submit(), submit(), submit()])).filter(Boolean)).toHaveLength(1);
      await scope().read(async ({ drafts, responses }) => {
        expect(await drafts.get(tokenHash)).toBeUndefined();
        expect(await responses.listByWave(made.waveId)).toHaveLength(1);
      });
    });

    it("takes answers back by receipt, each table by its own", async () => {
      const [r, o, t] = [randomId(), randomId(), randomId()];
      const sender = { senderPersonId: made.people[0].id };
      const tie = { level: "case" as const, strength: 2, source: "roster" as const, waveId: made.waveId };
      await scope().write(async ({ responses, openAnswers, relations }) => {
        await responses.insertMany([responseOf(r), responseOf(randomId())]);
        await openAnswers.insertMany([
          {
            id: randomId(),
            waveId: made.waveId,
            side: "inside",
            question: "q",
            text: "x",
            released: false,
            receiptHash: o,
          },
        ]);
        await relations.insertReports([
          { id: randomId(), waveId: made.waveId, ...sender, status: "answered", receiptHash: t },
        ]);
        await relations.insertTies([
          {
            id: randomId(),
            ...tie,
            fromPersonId: made.people[0].id,
            toPartnerId: made.partner.id,
            value: 0.5,
            receiptHash: t,
          },
        ]);
      });
      await scope().write(async ({ responses, openAnswers, relations }) => {
        expect(await responses.deleteByReceipt(made.waveId, o)).toBe(false);
        expect(await responses.deleteByReceipt(made.waveId, r)).toBe(true);
        await openAnswers.deleteByReceipt(made.waveId, o);
        await relations.deleteByReceipt(made.waveId, t);
      });
      await scope().read(async ({ responses, openAnswers, relations }) => {
        expect(await responses.listByWave(made.waveId)).toHaveLength(1);
        expect(await openAnswers.listByWave(made.waveId)).toEqual([]);
        expect(await relations.listTies(made.waveId)).toEqual([]);
        expect(await relations.listReports(made.waveId)).toEqual([]);
      });
    });

    it("seals answers: the same rows, no receipts, in the order of random ids", async () => {
      const rows = Array.from({ length: 30 }, () => responseOf(randomId()));
      for (const row of rows) await scope().write(({ responses }) => responses.insert(row));
      const before = await scope().read(({ responses }) => responses.listByWave(made.waveId));
      await scope().write(async ({ responses, openAnswers, relations }) => {
        await responses.seal(made.waveId);
        await openAnswers.seal(made.waveId);
        await relations.eraseReceipts(made.waveId);
      });
      const after = await scope().read(({ responses }) => responses.listByWave(made.waveId, "inside"));
      const texts = await scope().read(({ responses }) => responses.listTextByWave(made.waveId));
      expect(texts.map(({ answers }) => answers)).toEqual(
        after.map(({ answers }) => JSON.stringify(answers)),
      );
      expect(after).toEqual(before.map((row) => ({ ...row, receiptHash: null })));
      expect(after.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
      expect(JSON.stringify(after[0].answers)).toBe('{"b-1":4,"a-2":null}');
    });

    it("appends versions of a result and refuses to change one", async () => {
      const result = (document: unknown) => ({
        id: newId<ResultId>(),
        waveId: made.waveId,
        kind: "typology" as const,
        document,
        contentHash: "h",
        computedAt: madeAt,
      });
      const first = result({ z: 1, a: 0.1 + 0.2 });
      const append = (row: typeof first) => scope().write(({ results }) => results.append(row));
      expect(await append(first)).toBe(1);
      const kept = await scope().read(({ results }) => results.latest(made.waveId, "typology"));
      expect(JSON.stringify(kept?.document)).toBe(JSON.stringify(first.document));
      expect(await append(result({ z: 2 }))).toBe(2);
      await scope().read(async ({ results }) => {
        expect((await results.latest(made.waveId, "typology"))?.document).toEqual({ z: 2 });
        expect((await results.listByWave(made.waveId)).map(({ version }) => version)).toEqual([1, 2]);
        expect(await results.latest(made.waveId, "network")).toBeUndefined();
      });
    });

    it("returns any document as it was hashed: the same JSON text", async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const row = {
            id: newId<ResultId>(),
            waveId: made.waveId,
            kind: "change" as const,
            document: { value },
            contentHash: "h",
            computedAt: madeAt,
          };
          await scope().write(({ results }) => results.append(row));
          const kept = await scope().read(({ results }) => results.latest(row.waveId, row.kind));
          expect(JSON.stringify(kept?.document)).toBe(JSON.stringify(row.document));
          const text = JSON.stringify(row.document);
          const asText = { ...row, id: newId<ResultId>(), document: undefined, text };
          await scope().write(({ results }) => results.appendText(asText));
          await scope().read(async ({ results }) => {
            expect(await results.latestText(row.waveId, row.kind)).toBe(text);
            expect(JSON.stringify((await results.latest(row.waveId, row.kind))?.document)).toBe(text);
          });
        }),
        { numRuns: 60 },
      );
    });

    it("keeps files byte for byte until they are taken, once", async () => {
      const content = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
      const upload = {
        kind: "people",
        fileName: "mensen.csv",
        content,
        createdAt: madeAt,
        createdBy: newId<never>(),
      };
      const [id, old] = [newId(), newId()];
      await scope().write(async ({ importUploads }) => {
        await importUploads.insert({ id, ...upload });
        await importUploads.insert({ id: old, ...upload, createdAt: new Date(0) });
        await importUploads.deleteBefore(madeAt);
      });
      expect(await scope().read(({ importUploads }) => importUploads.get(old))).toBeUndefined();
      const taken = await scope().write(({ importUploads }) => importUploads.take(id));
      expect(taken?.content.equals(content)).toBe(true);
      expect(await scope().write(({ importUploads }) => importUploads.take(id))).toBeUndefined();
    });

    it("lists the log newest first, a page at a time", async () => {
      const ids = [newId(), newId(), newId()];
      for (const id of ids)
        await scope().write(({ auditLog }) =>
          auditLog.append({ id, at: madeAt, userId: null, action: "wave.open", subject: made.waveId }),
        );
      const page = await scope().read(({ auditLog }) => auditLog.list(2));
      expect(page.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
      const rest = await scope().read(({ auditLog }) => auditLog.list(2, ids[1]));
      expect(rest.map(({ id }) => id)).toEqual([ids[0]]);
      const countOf = (...actions: string[]) => scope().read(({ auditLog }) => auditLog.countOf(actions));
      expect(await countOf("wave.open", "people.edit")).toBe(3);
      expect(await countOf("people.edit")).toBe(0);
    });
  });
}
