import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type FieldworkStepId,
  type ParticipationId,
  type TenantId,
  type WaveId,
  type WaveMailId,
} from "@vensterbank/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backup } from "../commands/backup";
import { restore } from "../commands/restore";
import { type Database, openDatabase } from "../database";
import { newId, randomId } from "../ids";
import { inviteeOf, madeAt, makeRoster, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const later = (seconds: number) => new Date(madeAt.getTime() + 1000 * seconds);

/** Mails on their way behave the same on both engines. */
export function describeOutbox(make: MakePlace): void {
  describe("the repository of mails", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let waveId: WaveId;
    let stepId: FieldworkStepId;
    let invited: ParticipationId[];

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
      const roster = await makeRoster(database, tenant);
      ({ waveId } = roster);
      const invitees = roster.people.map(({ id }) => inviteeOf(waveId, id));
      invited = invitees.map(({ id }) => id as ParticipationId);
      stepId = newId();
      await scope().write(async ({ participations, fieldworkSteps }) => {
        await participations.insertMany(
          invitees.map((one) => ({ ...one, id: one.id as ParticipationId })),
          madeAt,
        );
        await fieldworkSteps.insert({
          ...{ id: stepId, waveId, kind: "invite", number: 1, dueAt: madeAt, status: "running" },
          ...{ total: 4, sent: 0, failed: 0 },
        });
      });
    });

    const scope = (of: TenantId = tenant) => database.forTenant(of);
    const insert = (notBefore = madeAt, to = invited) =>
      scope().write(({ waveMails }) =>
        waveMails.insertMany(
          to.map((participationId) => ({ id: newId<WaveMailId>(), stepId, participationId, notBefore })),
        ),
      );
    const claim = (word: string, now: Date, most = 2, of = tenant) =>
      scope(of).write(({ waveMails }) => waveMails.claim(word, now, new Date(now.getTime() - 60_000), most));
    const counts = () => scope().read(({ waveMails }) => waveMails.countsOfStep(stepId));

    it("keeps one mail per step and participant", async () => {
      await insert();
      await expect(insert(madeAt, invited.slice(0, 1))).rejects.toMatchObject({ kind: "unique" });
      expect(await counts()).toEqual({
        ...{ waiting: 4, sending: 0, "handed-over": 0, sent: 0, failed: 0, cancelled: 0 },
      });
    });

    it("never gives two claimers the same mail", async () => {
      await insert();
      const taken = await Promise.all(["a", "b", "c", "d"].map((word) => claim(word, later(1))));
      const ids = taken.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(4);
      for (const [at, word] of ["a", "b", "c", "d"].entries())
        for (const row of taken[at]) expect(row).toMatchObject({ status: "sending", claim: word });
    });

    it("gives nothing before its moment, nothing of another tenant, and says whether there is any", async () => {
      await insert(later(100));
      expect(await claim("a", later(99), 9)).toEqual([]);
      expect(await claim("a", later(101), 9, await makeTenant(database))).toEqual([]);
      const hasFree = (now: Date) => scope().read(({ waveMails }) => waveMails.hasFree(now, later(0)));
      expect(await hasFree(later(99))).toBe(false);
      expect(await hasFree(later(100))).toBe(true);
      expect(await claim("a", later(100), 9)).toHaveLength(4);
      expect(await hasFree(later(200))).toBe(false);
    });

    it("gives what nobody finished to another, and the first can hand nothing over any more", async () => {
      await insert(madeAt, invited.slice(0, 1));
      const [mail] = await claim("first", later(0));
      const handOver = (word: string, at: Date) =>
        scope().write(({ waveMails }) => waveMails.handOver(mail.id, word, at));
      expect(await claim("second", later(59))).toEqual([]);
      await scope().write(({ waveMails }) => waveMails.renew("first", later(50)));
      expect(await claim("second", later(100))).toEqual([]);
      expect(await claim("second", later(111))).toMatchObject([{ id: mail.id, claim: "second" }]);
      expect(await handOver("first", later(112))).toBe(false);
      expect(await handOver("second", later(112))).toBe(true);
      expect(await handOver("second", later(113))).toBe(false);
      // What was handed over is nobody's to take any more, however long ago.
      expect(await claim("third", later(9_999))).toEqual([]);
      expect(await scope().write(({ waveMails }) => waveMails.markSent(mail.id, "first", null))).toBe(false);
      expect(await scope().write(({ waveMails }) => waveMails.markSent(mail.id, "second", null))).toBe(true);
      expect(await counts()).toMatchObject({ sent: 1, waiting: 0 });
    });

    it("tells what was handed over and not heard of since", async () => {
      await insert(madeAt, invited.slice(0, 2));
      const [mail] = await claim("a", later(0));
      await scope().write(({ waveMails }) => waveMails.handOver(mail.id, "a", later(1)));
      const left = (before: Date) =>
        scope().read(({ waveMails }) => waveMails.listHandedOver(stepId, before));
      expect(await left(later(1))).toEqual([]);
      expect(await left(later(2))).toMatchObject([{ id: mail.id, claim: "a", status: "handed-over" }]);
    });

    it("puts off, gives up and gives back under the claim only", async () => {
      await insert();
      const [one, two] = await claim("a", later(0));
      const change = { notBefore: later(60), errorCode: "later", attempts: 1 };
      const defer = (word: string) => scope().write(({ waveMails }) => waveMails.defer(one.id, word, change));
      expect(await defer("b")).toBe(false);
      expect(await defer("a")).toBe(true);
      expect(await defer("a")).toBe(false);
      expect(await scope().read(({ waveMails }) => waveMails.countPutOff(stepId))).toBe(1);
      expect(await scope().write(({ waveMails }) => waveMails.fail(two.id, "b", "no-mailbox"))).toBe(false);
      expect(await scope().write(({ waveMails }) => waveMails.fail(two.id, "a", "no-mailbox"))).toBe(true);
      const rest = await claim("c", later(1), 9);
      expect(rest).toHaveLength(2);
      expect(await scope().write(({ waveMails }) => waveMails.drop(rest[0].id, "c", "answered"))).toBe(true);
      await scope().write(({ waveMails }) => waveMails.release("c"));
      expect(await counts()).toMatchObject({ waiting: 2, failed: 1, cancelled: 1 });
      expect(await claim("d", later(60), 9)).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: one.id, attempts: 1, errorCode: "later" })]),
      );
    });

    it("cancels what has not been handed over, also under somebody's hands", async () => {
      await insert();
      const [gone, inHand] = await claim("a", later(0), 2);
      await scope().write(({ waveMails }) => waveMails.handOver(gone.id, "a", later(1)));
      const cancelled = await scope().write(({ waveMails }) => waveMails.cancelOfStep(stepId, "wave-closed"));
      expect(cancelled).toBe(3);
      expect(await scope().write(({ waveMails }) => waveMails.handOver(inHand.id, "a", later(1)))).toBe(
        false,
      );
      expect(await counts()).toMatchObject({ "handed-over": 1, cancelled: 3 });
      const listed = await scope().read(({ waveMails }) => waveMails.listOfSteps([stepId]));
      expect(listed.map(({ participationId }) => participationId).sort()).toEqual([...invited].sort());
      expect(await scope().read(({ waveMails }) => waveMails.listAddressed([stepId]))).toEqual(
        new Set([gone.participationId]),
      );
      await scope().write(({ waveMails }) => waveMails.deleteOfStep(stepId));
      expect(await scope().read(({ waveMails }) => waveMails.listOfSteps([stepId]))).toEqual([]);
      expect(await scope().read(({ waveMails }) => waveMails.listOfSteps([]))).toEqual([]);
    });

    it("lets nothing go out by itself that may have gone out since a backup that was put back", async () => {
      await insert();
      await claim("a", later(0), 1);
      const far = new Date(Date.now() + 86_400_000);
      await scope().write(async ({ fieldworkSteps }) => {
        const planned = { waveId, status: "planned" as const, total: 0, sent: 0, failed: 0 };
        const steps = [
          { kind: "remind" as const, number: 1, dueAt: later(100) },
          { kind: "remind" as const, number: 2, dueAt: far },
          { kind: "close" as const, number: 1, dueAt: later(200) },
        ];
        for (const step of steps)
          await fieldworkSteps.insert({ ...planned, ...step, id: newId<FieldworkStepId>() });
      });
      const folder = mkdtempSync(join(tmpdir(), "vensterbank-held-"));
      const target = await make();
      try {
        await backup(place.config, join(folder, "backup"));
        expect((await restore(target.config, join(folder, "backup"))).held).toMatchObject({ steps: 1 });
        const restored = await openDatabase(target.config);
        const found = await restored.forTenant(tenant).read(async ({ fieldworkSteps, waveMails }) => ({
          steps: (await fieldworkSteps.listByWave(waveId)).map(
            ({ kind, number, status, errorCode }) => `${kind} ${number} ${status} ${errorCode}`,
          ),
          mails: await waveMails.countsOfStep(stepId),
        }));
        await restored.close();
        expect(found.mails).toMatchObject({ waiting: 0, sending: 0, cancelled: 4 });
        // What is to come, comes, and a wave closes.
        expect(found.steps.sort()).toEqual([
          ...["close 1 planned null", "invite 1 running null"],
          ...["remind 1 skipped restored", "remind 2 planned null"],
        ]);
        expect(await counts()).toMatchObject({ waiting: 3, sending: 1 });
      } finally {
        await target.remove();
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it("keeps the link of the mails beside the others, and whether mails arrive", async () => {
      const [id] = invited;
      const tokenHash = randomId();
      await scope().write(({ mailLinks }) => mailLinks.add({ id, tokenHash, sealed: "sealed" }, madeAt));
      await scope().write(({ mailLinks }) => mailLinks.setUnreachable(id, "no-mailbox"));
      const row = await scope().read(({ participations }) => participations.get(id));
      expect(row).toMatchObject({ mailLink: "sealed", unreachable: "no-mailbox", status: "invited" });
      expect(await scope().read(({ participations }) => participations.listLinks(id))).toHaveLength(2);
      expect(await scope().read(({ mailLinks }) => mailLinks.leadsTo(id, tokenHash))).toBe(true);
      expect(await scope().read(({ mailLinks }) => mailLinks.leadsTo(invited[1], tokenHash))).toBe(false);
    });
  });
}
