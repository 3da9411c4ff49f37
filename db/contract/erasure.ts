import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TenantId } from "@vensterbank/core";
import { getTableName } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { backup } from "../commands/backup";
import { restore } from "../commands/restore";
import { type Database, type DatabaseConfig, keysFolderOf, openDatabase } from "../database";
import { type Engine } from "../engines/engine";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { Unit } from "../engines/unit";
import { openErasureJournal } from "../erasure/erasure-journal";
import { newId, randomId } from "../ids";
import { traitsOf } from "../kit/table-rules";
import { sqliteTables } from "../schema/sqlite";
import { type SampleRow, type TableName, entries, sampleRows } from "./sample-rows";
import { makeRoster, makeTenant } from "./sample-tenant";
import { storedBytes } from "./stored-bytes";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const at = new Date("2026-11-22T02:00:00Z");
const today = "2026-11-22";
const isGlobal = (name: TableName) => traitsOf(sqliteTables[name]).scope === "global";
const owned = entries(sqliteTables)
  .map(([name]) => name)
  .filter((name) => !isGlobal(name));
/** Global tables whose rows hang on a user or on the tenant. */
const personal = [
  "user",
  "credential",
  "session",
  "oneTimeToken",
  "totp",
  "recoveryCode",
  "passkey",
] as const;

/** Erasing a tenant, of which nothing may be left, and a neighbour, of which everything must be. */
export function describeErasure(make: MakePlace): void {
  describe("erasing a tenant", () => {
    let place: Place;
    let folder: string;
    const open = (config: DatabaseConfig) =>
      config.kind === "sqlite" ? openSqlite(config.file) : openPostgres(config.url);

    beforeEach(async () => {
      place = await migratedPlace(make);
      folder = mkdtempSync(join(tmpdir(), "vensterbank-erasure-"));
    });
    afterEach(async () => {
      rmSync(folder, { recursive: true, force: true });
      await place.remove();
    });

    async function using<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
      const engine = await open(place.config);
      try {
        return await work(engine);
      } finally {
        await engine.close();
      }
    }

    /** A row in every table, and one unit below another. */
    async function fill(engine: Engine, tenant: TenantId, due: string | null) {
      const rows = sampleRows(sqliteTables, tenant);
      Object.assign(rows.get("tenant") ?? {}, { deletionDueOn: due });
      const key = rows.get("programmeKey") as SampleRow;
      key.shareFile = null;
      for (const global of [true, false])
        await engine.run(new Unit(global ? null : tenant, "write"), async ({ db, tables }) => {
          for (const [name, table] of entries(tables))
            if (isGlobal(name) === global)
              await db.insert(table as typeof sqliteTables.unit).values(rows.get(name) as never);
          const unit = rows.get("unit") as SampleRow;
          if (!global)
            await db
              .insert(tables.unit)
              .values({ ...unit, id: newId(), code: randomId(), parentId: unit.id } as never);
        });
      return rows;
    }

    /** Everything that a tenant may see, and everything outside the tenants. */
    async function contents(engine: Engine, tenant: TenantId) {
      const found: Record<string, string[]> = {};
      for (const id of [null, tenant])
        await engine.run(new Unit(id, "read"), async ({ db, tables }) => {
          for (const [name, table] of entries(tables))
            if (isGlobal(name) === (id === null))
              found[name] = (await db.select().from(table)).map((row) => JSON.stringify(row)).sort();
        });
      return found;
    }

    /** What was written that is long enough to be recognised, without what is kept on purpose. */
    const plantedIn = (rows: Map<TableName, SampleRow>, tenant: TenantId) =>
      [...owned, ...personal].flatMap((name) =>
        Object.values(rows.get(name) ?? {}).filter(
          (value): value is string => typeof value === "string" && value.length > 15 && value !== tenant,
        ),
      );

    const erase = (database: Database, tenantId: TenantId) => database.eraseTenant({ tenantId, at, today });

    it("takes every row of every table with it, history too, and leaves the neighbour alone", async () => {
      const [a, b] = [newId<TenantId>(), newId<TenantId>()];
      const before = await using(async (engine) => {
        await fill(engine, b, today);
        const alone = await contents(engine, b);
        await fill(engine, a, today);
        return alone;
      });
      const database = await openDatabase(place.config);
      const counts = await erase(database, a);
      await database.close();
      const names = owned.map((name) => getTableName(sqliteTables[name]));
      expect(Object.keys(counts ?? {})).toEqual(expect.arrayContaining([...names, "tenant", "user"]));
      expect(counts).toMatchObject({
        unit: { before: 2, after: 0 },
        audit_entry: { before: 1, after: 0 },
        user: { before: 1, after: 0 },
      });
      expect(Object.entries(counts ?? {}).filter(([, { before, after }]) => before < 1 || after > 0)).toEqual(
        [],
      );
      const after = await using((engine) => contents(engine, b));
      const records = after.erasureRecord.filter((row) => !before.erasureRecord.includes(row));
      expect(records).toHaveLength(2);
      expect(records.some((row) => row.includes('"kind":"tenant"') && row.includes(a))).toBe(true);
      const kept = ["erasureRecord", "operatorEntry", "signInAttempt", "programmeKey"];
      for (const name of Object.keys(before))
        if (!kept.includes(name)) expect({ [name]: after[name] }).toEqual({ [name]: before[name] });
    });

    it("leaves no byte of it in the database's files", async () => {
      const tenant = newId<TenantId>();
      const rows = await using((engine) => fill(engine, tenant, today));
      const planted = plantedIn(rows, tenant);
      expect(planted.length).toBeGreaterThan(100);
      const canLook = place.config.kind === "sqlite" || inject("postgresFolder") !== null;
      const database = await openDatabase(place.config);
      const there = await storedBytes(place.config);
      const found = planted.filter((value) => there.includes(value));
      // One half of the key is gone from the database once it is split.
      if (canLook) expect(found.length).toBeGreaterThan(planted.length - 3);
      await erase(database, tenant);
      await database.close();
      const left = await storedBytes(place.config);
      expect(planted.filter((value) => left.includes(value))).toEqual([]);
      const copy = join(folder, "after");
      await backup(place.config, copy);
      expect(openErasureJournal(keysFolderOf(place.config)).read()).toMatchObject([
        { tenant, state: "clean" },
      ]);
    });

    it("destroys the other halves of its keys", async () => {
      const database = await openDatabase(place.config);
      const tenant = await makeTenant(database);
      const { programmeId } = await makeRoster(database, tenant);
      await database.forTenant(tenant).write(async ({ programmes, tenant: own }) => {
        await programmes.insertKey(programmeId, "ab".repeat(32));
        await own.update({ deletionDueOn: today });
      });
      const keys = () =>
        readdirSync(keysFolderOf(place.config)).filter((name) => /\.(key|doubt)$/.test(name));
      expect(keys()).toHaveLength(1);
      await erase(database, tenant);
      expect(keys()).toEqual([]);
      await database.close();
    });

    it("happens not before its day, not when it was called off, and once", async () => {
      const database = await openDatabase(place.config);
      // Two writers of one SQLite file within one process would wait for each other on the same thread.
      const other = database.kind === "sqlite" ? database : await openDatabase(place.config);
      const tenant = await makeTenant(database);
      const setDue = (deletionDueOn: string | null) =>
        database.forTenant(tenant).write(({ tenant: own }) => own.update({ deletionDueOn }));
      expect(await erase(database, tenant)).toBeNull();
      await setDue("2026-11-23");
      expect(await erase(database, tenant)).toBeNull();
      await setDue(today);
      const both = await Promise.all([erase(database, tenant), erase(other, tenant)]);
      expect(both.filter((counts) => counts !== null)).toHaveLength(1);
      const records = await database.control.read(({ erasureRecords }) => erasureRecords.list());
      expect(records.map(({ tenant: erased }) => erased)).toEqual([tenant]);
      if (other !== database) await other.close();
      await database.close();
    });

    it("keeps accounts that belong elsewhere, and operators", async () => {
      const database = await openDatabase(place.config);
      const [a, b] = [await makeTenant(database), await makeTenant(database)];
      const person = (name: string, isOperator = false) => ({
        ...{ id: newId<never>(), email: `${randomId()}@x.example`, name, isOperator, createdAt: at },
      });
      const people = [person("only here"), person("both"), person("operator", true), person("elsewhere")];
      await database.control.write(async ({ users }) => {
        for (const one of people) await users.insert(one);
      });
      const [here, both, operator, elsewhere] = people.map(({ id }) => id);
      await database.forTenant(a).write(async ({ memberships, tenant }) => {
        for (const id of [here, both, operator]) await memberships.set(id, "director");
        await tenant.update({ deletionDueOn: today });
      });
      await database.forTenant(b).write(async ({ memberships }) => {
        for (const id of [both, elsewhere]) await memberships.set(id, "director");
      });
      await erase(database, a);
      const left = await database.control.read(({ users }) => users.list());
      expect(left.map(({ name }) => name).sort()).toEqual(["both", "elsewhere", "operator"]);
      await database.close();
    });

    it("is finished by who comes next when somebody was killed over it", async () => {
      const tenant = newId<TenantId>();
      const rows = await using((engine) => fill(engine, tenant, today));
      const database = await openDatabase(place.config);
      await erase(database, tenant);
      const journal = openErasureJournal(keysFolderOf(place.config));
      journal.write({ tenant, state: "begun", shares: [] });
      expect(await database.finishErasures()).toBe(1);
      expect(await database.finishErasures()).toBe(0);
      await database.close();
      const left = await storedBytes(place.config);
      expect(plantedIn(rows, tenant).filter((value) => left.includes(value))).toEqual([]);
    });

    it("is not undone by a backup from before", async () => {
      const [gone, stays] = [newId<TenantId>(), newId<TenantId>()];
      const rows = await using(async (engine) => {
        await fill(engine, stays, null);
        return fill(engine, gone, null);
      });
      const copy = join(folder, "backup");
      await backup(place.config, copy);
      const database = await openDatabase(place.config);
      await database.forTenant(gone).write(({ tenant }) => tenant.update({ deletionDueOn: today }));
      await erase(database, gone);
      await database.close();
      const fresh = place.config.kind === "postgres" ? await make() : place;
      // Of the same installation: its folder of keys knows what was erased.
      const config = { ...fresh.config, keysFolder: keysFolderOf(place.config) };
      const { erasedAgain, keptFile } = await restore(config, copy);
      if (keptFile !== undefined) rmSync(keptFile);
      expect(erasedAgain).toEqual([gone]);
      const restored = await openDatabase(config);
      const tenants = await restored.control.read((control) => control.tenants.list());
      await restored.close();
      expect(tenants.map(({ id }) => id)).toEqual([stays]);
      const left = await storedBytes(config);
      expect(plantedIn(rows, gone).filter((value) => left.includes(value))).toEqual([]);
      expect(existsSync(copy)).toBe(true);
      if (fresh !== place) await fresh.remove();
    });
  });
}
