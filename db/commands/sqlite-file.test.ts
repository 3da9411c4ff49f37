import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRoster, makeTenant } from "../contract/sample-tenant";
import { type Place, migratedPlace, sqlitePlace } from "../contract/test-database";
import { openDatabase } from "../database";
import { SchemaMismatch } from "../engines/schema-version";
import { randomId } from "../ids";
import { backup } from "./backup";
import { check } from "./check";
import { migrate } from "./migrate";
import { migrateSqlite } from "./migrate-sqlite";
import { migrationsFolder } from "./migrations-folder";
import { restore } from "./restore";
import { SqliteDriver } from "../engines/sqlite-driver";

describe("the file of SQLite", () => {
  let place: Place;
  let file: string;

  beforeEach(async () => {
    place = await migratedPlace(sqlitePlace);
    file = place.config.kind === "sqlite" ? place.config.file : "";
  });
  afterEach(() => place.remove());

  const alter = (...statements: string[]) => {
    const connection = new SqliteDriver(file);
    for (const statement of statements) connection.exec(statement);
    connection.close();
  };
  const tenantsIn = async () => {
    const database = await openDatabase(place.config);
    const found = await database.control.read(({ tenants }) => tenants.list());
    await database.close();
    return found.map(({ id }) => id);
  };
  const addTenant = async () => {
    const database = await openDatabase(place.config);
    const id = await makeTenant(database);
    await database.close();
    return id;
  };

  it("is read by its owner only, and so is its folder", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  it("that a newer program wrote is neither opened, migrated nor restored", async () => {
    const copy = join(dirname(file), "newer");
    alter("UPDATE __drizzle_migrations SET created_at = created_at + 1");
    await expect(openDatabase(place.config)).rejects.toBeInstanceOf(SchemaMismatch);
    await expect(migrate(place.config)).rejects.toBeInstanceOf(SchemaMismatch);
    await backup(place.config, copy);
    await expect(restore(place.config, copy)).rejects.toBeInstanceOf(SchemaMismatch);
    expect(await check(place.config)).toContainEqual({ subject: "schema", problem: "the schema is newer" });
  });

  it("is copied before a migration, and is unharmed when the migration fails", async () => {
    const id = await addTenant();
    // As if the last migration had never been noted: applying it again fails, because its tables are there.
    alter("UPDATE __drizzle_migrations SET created_at = created_at - 1");
    await expect(migrate(place.config)).rejects.toThrow();
    const copies = readdirSync(dirname(file)).filter((name) => name.endsWith(".backup"));
    expect(copies).toHaveLength(1);
    alter("UPDATE __drizzle_migrations SET created_at = created_at + 1");
    expect(await tenantsIn()).toEqual([id]);
  });

  it("keeps the children when a migration rebuilds their parent", async () => {
    const database = await openDatabase(place.config);
    const tenant = await makeTenant(database);
    const made = await makeRoster(database, tenant);
    await database.close();
    // A later migration as drizzle-kit writes one for a changed column; the first counts as older than it is.
    alter("UPDATE __drizzle_migrations SET created_at = created_at - 1");
    const folder = withMigration([
      "PRAGMA foreign_keys=OFF;",
      "CREATE TABLE `__new_unit` AS SELECT * FROM `unit`;",
      "DROP TABLE `unit`;",
      `CREATE TABLE unit (tenant_id text NOT NULL, id text NOT NULL, parent_id text, code text NOT NULL, name text NOT NULL,
        level text NOT NULL, position integer NOT NULL, archived integer NOT NULL, PRIMARY KEY(tenant_id, id));`,
      "INSERT INTO `unit` SELECT * FROM `__new_unit`;",
      "DROP TABLE `__new_unit`;",
      "PRAGMA foreign_keys=ON;",
    ]);
    expect(migrateSqlite(file, folder)).toMatchObject({ changed: true });
    const after = await openDatabase(place.config);
    await after.forTenant(tenant).read(async ({ units, people }) => {
      expect(await units.list()).toHaveLength(made.units.length);
      expect(await people.list()).toHaveLength(made.people.length);
    });
    await after.close();
  });

  it("is as it was when a migration loses what others refer to", async () => {
    const database = await openDatabase(place.config);
    const tenant = await makeTenant(database);
    const made = await makeRoster(database, tenant);
    await database.close();
    alter("UPDATE __drizzle_migrations SET created_at = created_at - 1");
    const folder = withMigration(["DELETE FROM `unit`;"]);
    expect(() => migrateSqlite(file, folder)).toThrow(/refer to nothing \(.*person.*put back as it was/);
    await expect(openDatabase(place.config)).rejects.toBeInstanceOf(SchemaMismatch);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith(".backup"))).toHaveLength(1);
    alter("UPDATE __drizzle_migrations SET created_at = created_at + 1");
    const after = await openDatabase(place.config);
    expect(await after.forTenant(tenant).read(({ units }) => units.list())).toHaveLength(made.units.length);
    await after.close();
    expect(await check(place.config)).toContainEqual({ subject: "references", problem: null });
  });

  /** The migrations as they are, with one more, of the moment that this program takes for its newest. */
  function withMigration(statements: string[]): string {
    const folder = join(dirname(file), "migrations");
    cpSync(migrationsFolder("sqlite"), folder, { recursive: true });
    const journalFile = join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8")) as {
      entries: { when: number; tag: string }[];
    };
    const newest = journal.entries[journal.entries.length - 1];
    const entries = [
      ...journal.entries.map((entry) => (entry === newest ? { ...entry, when: entry.when - 1 } : entry)),
      { ...newest, tag: "later" },
    ];
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
    writeFileSync(join(folder, "later.sql"), statements.join("\n--> statement-breakpoint\n"));
    return folder;
  }

  it("is not replaced while it is in use", async () => {
    const copy = join(dirname(file), "copy");
    await backup(place.config, copy);
    const database = await openDatabase(place.config);
    const id = await makeTenant(database);
    await expect(restore(place.config, copy)).rejects.toThrow(/in use/);
    expect(existsSync(`${file}.part`)).toBe(false);
    await database.close();
    expect(await tenantsIn()).toEqual([id]);
    const { keptFile } = await restore(place.config, copy);
    expect(await tenantsIn()).toEqual([]);
    await restore(place.config, keptFile ?? "");
    expect(await tenantsIn()).toEqual([id]);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it.each([
    ["overwritten", (bytes: Buffer) => bytes.fill("x")],
    ["damaged inside", (bytes: Buffer) => bytes.fill("x", 4096)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ])("that is %s is kept as it is, and a backup takes its place", async (_, damage) => {
    const id = await addTenant();
    const copy = join(dirname(file), "copy");
    await backup(place.config, copy);
    const damaged = Buffer.from(damage(readFileSync(file)));
    writeFileSync(file, damaged);
    const { keptFile = "" } = await restore(place.config, copy);
    expect(readFileSync(keptFile).equals(damaged)).toBe(true);
    expect(await tenantsIn()).toEqual([id]);
    expect((await check(place.config)).filter(({ problem }) => problem !== null)).toEqual([]);
  });

  it("that is damaged takes its log along when it is kept", async () => {
    const id = await addTenant();
    const copy = join(dirname(file), "copy");
    await backup(place.config, copy);
    writeFileSync(file, "this is no database");
    writeFileSync(`${file}-wal`, "and this is no log");
    const { keptFile = "" } = await restore(place.config, copy);
    expect(readFileSync(keptFile, "utf8")).toBe("this is no database");
    expect(readFileSync(`${keptFile}-wal`, "utf8")).toBe("and this is no log");
    expect(await tenantsIn()).toEqual([id]);
  });

  it("holds nothing of what was deleted, nor does a backup", async () => {
    const secret = randomId();
    const database = await openDatabase(place.config);
    const id = await makeTenant(database);
    await database.forTenant(id).write(({ importUploads }) =>
      importUploads.insert({
        id: "upload",
        kind: "people",
        fileName: secret,
        content: Buffer.from(secret.repeat(500)),
        createdAt: new Date(),
        createdBy: randomId<never>(),
      }),
    );
    await database.forTenant(id).write(({ importUploads }) => importUploads.delete("upload"));
    const copy = join(dirname(file), "copy");
    await backup(place.config, copy);
    await database.close();
    expect(readFileSync(file).includes(secret)).toBe(false);
    expect(readFileSync(copy).includes(secret)).toBe(false);
  });

  it("with a broken reference is reported by check", async () => {
    alter(
      "PRAGMA foreign_keys = OFF",
      "INSERT INTO programme_key (tenant_id, programme_id, key) VALUES ('nobody', 'nothing', 'k')",
    );
    expect(await check(place.config)).toContainEqual({
      subject: "references",
      problem: "2 rows refer to nothing",
    });
  });
});
