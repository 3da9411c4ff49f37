import { AsyncResource } from "node:async_hooks";
import { type TenantId, type UnitId, type UserId, asId } from "@vensterbank/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { DatabaseError } from "../engines/database-error";
import { newId } from "../ids";
import { type TenantRepositories } from "../repositories/repositories";
import { makeTenant, unitNamed } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a unit of work promises, whichever engine keeps it. */
export function describeUnitsOfWork(make: MakePlace): void {
  describe("a unit of work", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;

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
    });

    const write = <T>(work: (repos: TenantRepositories) => Promise<T>) =>
      database.forTenant(tenant).write(work);
    const codes = async (of: TenantId = tenant) =>
      (await database.forTenant(of).read((repos) => repos.units.list())).map((unit) => unit.code);

    it("keeps what was written", async () => {
      await write(async ({ units }) => {
        await units.insertMany([unitNamed("a")]);
        expect((await units.list()).map((unit) => unit.code)).toEqual(["a"]);
      });
      expect(await codes()).toEqual(["a"]);
    });

    it("keeps nothing when the work throws, and the next one goes on", async () => {
      const broken = write(async ({ units }) => {
        await units.insertMany([unitNamed("a")]);
        await pause();
        throw new Error("no");
      });
      const next = write(({ units }) => units.insertMany([unitNamed("b")]));
      await expect(broken).rejects.toThrow("no");
      await next;
      expect(await codes()).toEqual(["b"]);
    });

    it("keeps nothing when a failed query is caught and ignored", async () => {
      const work = write(async ({ units }) => {
        await units.insertMany([unitNamed("a")]);
        await units.insertMany([unitNamed("a")]).catch(() => undefined);
      });
      await expect(work).rejects.toThrow(/nothing of it was kept/);
      expect(await codes()).toEqual([]);
    });

    it("refuses to write in a read", async () => {
      const work = database.forTenant(tenant).read(({ units }) => units.insertMany([unitNamed("a")]));
      await expect(work).rejects.toBeInstanceOf(DatabaseError);
      expect(await codes()).toEqual([]);
    });

    it("refuses a unit inside a unit, whatever they are", async () => {
      const other = await makeTenant(database);
      const inner = [
        () => write(async () => undefined),
        () => database.forTenant(other).read(async () => undefined),
        () => database.control.read(async () => undefined),
      ];
      for (const start of inner) {
        await expect(write(start)).rejects.toMatchObject({ kind: "scope" });
        await expect(database.control.read(start)).rejects.toMatchObject({ kind: "scope" });
      }
      await write(({ units }) => units.insertMany([unitNamed("after")]));
      expect(await codes()).toEqual(["after"]);
    });

    it("refuses to finish while a call is not awaited", async () => {
      let stray: Promise<unknown> = Promise.resolve();
      const work = write(async ({ units }) => {
        stray = units.insertMany([unitNamed("a")]).catch(() => undefined);
      });
      await expect(work).rejects.toThrow(/not awaited/);
      await stray;
      expect(await codes()).toEqual([]);
    });

    it("answers no call after its end", async () => {
      let kept: TenantRepositories | undefined;
      const trap = await write(async (repos) => {
        kept = repos;
        // What a forgotten await leaves behind: it runs on in the unit's own context.
        return new AsyncResource("forgotten");
      });
      await expect(kept?.units.list()).rejects.toMatchObject({ kind: "scope" });
      await expect(
        trap.runInAsyncScope(() => kept?.units.insertMany([unitNamed("late")])),
      ).rejects.toMatchObject({ kind: "scope" });
      expect(await codes()).toEqual([]);
    });

    it("answers no call from inside another unit", async () => {
      const other = await makeTenant(database);
      const outer = write(async (mine) => {
        await mine.units.insertMany([unitNamed("a")]);
        await pause();
        return mine;
      });
      const mine = await outer;
      const work = database.forTenant(other).write(() => mine.units.list());
      await expect(work).rejects.toMatchObject({ kind: "scope" });
    });

    it("answers no call from inside another unit that goes on at the same time", async () => {
      const other = await makeTenant(database);
      await write(({ units }) => units.insertMany([unitNamed("a")]));
      let lend: (repositories: TenantRepositories) => void = () => undefined;
      const lent = new Promise<TenantRepositories>((done) => (lend = done));
      let end: () => void = () => undefined;
      const over = new Promise<void>((done) => (end = done));
      const outer = database.forTenant(tenant).read(async (mine) => {
        lend(mine);
        await over;
      });
      const mine = await lent;
      const work = database.forTenant(other).read(() => mine.units.list());
      await expect(work).rejects.toMatchObject({ kind: "scope" });
      end();
      await outer;
    });

    it("never mixes tenants whose units run through each other", async () => {
      const tenants = await Promise.all(Array.from({ length: 5 }, () => makeTenant(database)));
      await Promise.all(
        tenants.flatMap((id, i) =>
          Array.from({ length: 8 }, async (_, k) => {
            const of = database.forTenant(id);
            await of.write(async ({ units }) => {
              await pause();
              await units.insertMany([unitNamed(`${i}-${k}`)]);
              await pause();
            });
            const seen = await of.read(async ({ units }) => {
              const before = await units.list();
              await pause();
              return [...before, ...(await units.list())];
            });
            expect(seen.every((unit) => unit.tenantId === id && unit.code.startsWith(`${i}-`))).toBe(true);
          }),
        ),
      );
      for (const id of tenants) expect(await codes(id)).toHaveLength(8);
    });

    it("keeps exactly the units that succeeded when many run at once", async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, i) =>
          write(async ({ units }) => {
            await units.insertMany([unitNamed(`u${i}`)]);
            await pause();
            if (i % 2) throw new Error("odd");
          }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
      expect((await codes()).map((code) => Number(code.slice(1)) % 2)).toEqual(Array(20).fill(0));
    });

    it("belongs to a tenant that has a name, and sees nothing of one that does not exist", async () => {
      expect(() => database.forTenant(asId<TenantId>(""))).toThrow(DatabaseError);
      const nobody = database.forTenant(newId());
      expect(await nobody.read(({ units }) => units.list())).toEqual([]);
      await expect(nobody.write(({ units }) => units.insertMany([unitNamed("a")]))).rejects.toMatchObject({
        kind: "foreign-key",
      });
    });

    it("tells of an error without the values", async () => {
      const secret = "a-very-secret-value";
      const row = { ...unitNamed("same"), name: secret };
      const errors = await Promise.all([
        write(({ units }) => units.insertMany([row, { ...row, id: newId() }])).catch((e: unknown) => e),
        write(({ units }) => units.insertMany([{ ...row, parentId: asId<UnitId>(secret) }])).catch(
          (e: unknown) => e,
        ),
        database.control
          .write(({ sessions }) =>
            sessions.insert({
              id: secret,
              userId: asId<UserId>(secret),
              createdAt: new Date(),
              expiresAt: new Date(),
            }),
          )
          .catch((e: unknown) => e),
      ]);
      expect(errors.map((error) => (error as DatabaseError).kind)).toEqual([
        "unique",
        "foreign-key",
        "foreign-key",
      ]);
      for (const error of errors) {
        expect(error).toBeInstanceOf(DatabaseError);
        const shown = error as Error;
        expect(`${shown.stack} ${JSON.stringify(error)} ${String(shown.cause)}`).not.toContain(secret);
      }
    });

    it("reports on its health", async () => {
      expect(await database.health()).toEqual({ engine: place.config.kind });
    });
  });
}
