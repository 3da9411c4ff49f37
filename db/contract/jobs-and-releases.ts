import { type JobId, type TenantId, type WaveId } from "@vensterbank/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { newId, randomId } from "../ids";
import { type NewFigureRelease, ReleaseLogConflict } from "../repositories/releases";
import { madeAt, makeRoster, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const later = (seconds: number) => new Date(madeAt.getTime() + 1000 * seconds);

/** Background work and the log of releases behave the same on both engines. */
export function describeJobsAndReleases(make: MakePlace): void {
  describe("repositories of jobs and releases", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let waveId: WaveId;

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
      ({ waveId } = await makeRoster(database, tenant));
    });

    const scope = (of: TenantId = tenant) => database.forTenant(of);
    const find = () => scope().read(({ jobs }) => jobs.find("compute-wave", waveId));
    const enqueue = (createdAt = madeAt) =>
      scope().write(({ jobs }) =>
        jobs.enqueue({ id: newId<JobId>(), kind: "compute-wave", waveId, createdAt }),
      );
    const claim = (id: JobId, word: string, now: Date) =>
      scope().write(({ jobs }) => jobs.claim(id, word, now, new Date(now.getTime() - 60_000)));
    async function waiting(): Promise<JobId> {
      await enqueue();
      const row = await find();
      if (!row) throw new Error("The job was not kept");
      return row.id;
    }

    it("asks for the same work once, however often and by however many", async () => {
      const id = await waiting();
      await Promise.all([enqueue(), enqueue(), enqueue()]);
      expect(await scope().read(({ jobs }) => jobs.listUnfinished())).toMatchObject([
        { id, status: "waiting", attempts: 0 },
      ]);
      await claim(id, "a", later(1));
      await enqueue();
      expect(await find()).toMatchObject({ id, status: "running", claim: "a" });
    });

    it("lets one of many claimers have a job", async () => {
      const id = await waiting();
      const claims = await Promise.all(["a", "b", "c", "d"].map((word) => claim(id, word, later(1))));
      const had = claims.filter((row) => row !== undefined);
      expect(had).toHaveLength(1);
      expect(await find()).toEqual(had[0]);
      expect(had[0]).toMatchObject({ status: "running", attempts: 1, startedAt: later(1) });
    });

    it("gives a job without a sign of life to another, and the first has no say any more", async () => {
      const id = await waiting();
      const progress = { stage: "scores", done: 1, total: 9 };
      await claim(id, "first", later(0));
      const beat = (word: string, at: Date) => scope().write(({ jobs }) => jobs.beat(id, word, at, progress));
      expect(await beat("first", later(30))).toBe(true);
      expect(await claim(id, "second", later(89))).toBeUndefined();
      expect(await claim(id, "second", later(91))).toMatchObject({ attempts: 2, stage: "scores" });
      expect(await beat("first", later(92))).toBe(false);
      const finish = (word: string) => scope().write(({ jobs }) => jobs.finish(id, word, later(93), null));
      expect(await finish("first")).toBe(false);
      expect(await finish("second")).toBe(true);
      expect(await find()).toMatchObject({ status: "done", errorCode: null, finishedAt: later(93) });
      expect(await claim(id, "third", later(999))).toBeUndefined();
      expect(await scope().read(({ jobs }) => jobs.listUnfinished())).toEqual([]);
    });

    it("starts a job anew that failed", async () => {
      const id = await waiting();
      await claim(id, "b", later(2));
      await scope().write(({ jobs }) => jobs.finish(id, "b", later(3), "computation"));
      expect(await find()).toMatchObject({ status: "failed", errorCode: "computation" });
      await enqueue(later(4));
      expect(await find()).toMatchObject({
        id,
        status: "waiting",
        attempts: 0,
        errorCode: null,
        createdAt: later(4),
        finishedAt: null,
      });
    });

    it("knows no job of another tenant", async () => {
      const id = await waiting();
      const other = await makeTenant(database);
      expect(await scope(other).read(({ jobs }) => jobs.listUnfinished())).toEqual([]);
      const taken = await scope(other).write(({ jobs }) => jobs.claim(id, "x", later(1), later(2)));
      expect(taken).toBeUndefined();
      expect(await find()).toMatchObject({ status: "waiting" });
    });

    const entry = (figure: string, shown = true): NewFigureRelease => ({
      figure,
      groupKey: "organisation",
      shown,
      reason: shown ? null : "too-few",
      occasion: "closing",
    });
    const append = (expected: number, ...figures: string[]) =>
      scope().write(({ releases }) =>
        releases.append(
          waveId,
          expected,
          figures.map((figure) => entry(figure)),
          madeAt,
        ),
      );
    const figures = async () =>
      (await scope().read(({ releases }) => releases.listByWaves([waveId]))).map(
        ({ sequence, figure }) => `${sequence} ${figure}`,
      );

    it("keeps decisions in their order, and lets none be made on a log that has grown", async () => {
      await append(0, "b", "a");
      await append(2, "c");
      expect(await figures()).toEqual(["1 b", "2 a", "3 c"]);
      for (const expected of [0, 2, 4])
        await expect(append(expected, "d")).rejects.toThrow(ReleaseLogConflict);
      await expect(append(3, "d", "a")).rejects.toMatchObject({ kind: "unique" });
      expect(await figures()).toEqual(["1 b", "2 a", "3 c"]);
      expect(await scope().read(({ releases }) => releases.count(waveId))).toBe(3);
      expect(await scope().read(({ releases }) => releases.listByWaves([]))).toEqual([]);
    });

    it("lets one of those win who decided on the same log", async () => {
      const outcomes = await Promise.allSettled(["a", "b", "c", "d"].map((figure) => append(0, figure)));
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(refused).toHaveLength(3);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(ReleaseLogConflict);
      expect(await figures()).toHaveLength(1);
    });

    it("returns every decision as it was made, also of waves together", async () => {
      const decision = fc.record({
        groupKey: fc.constantFrom("organisation", "role manager"),
        shown: fc.boolean(),
        reason: fc.option(fc.constantFrom("too-few", "difference"), { nil: null }),
        occasion: fc.constantFrom("closing", "export"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(decision, { maxLength: 5 }), async (decisions) => {
          tenant = await makeTenant(database);
          const { waveId: wave } = await makeRoster(database, tenant);
          const entries = decisions.map((one) => ({ ...one, figure: randomId() }));
          await scope().write(({ releases }) => releases.append(wave, 0, entries, madeAt));
          const kept = await scope().read(({ releases }) => releases.listByWaves([wave, newId()]));
          expect(kept).toEqual(
            entries.map((one, index) => ({
              tenantId: tenant,
              waveId: wave,
              ...one,
              sequence: index + 1,
              decidedAt: madeAt,
            })),
          );
        }),
        { numRuns: 8 },
      );
    });
  });
}
