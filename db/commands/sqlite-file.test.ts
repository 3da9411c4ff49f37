import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTenant } from "../contract/sample-tenant";
import { type Place, migratedPlace, sqlitePlace } from "../contract/test-database";
import { openDatabase } from "../database";
import { SchemaMismatch } from "../engines/schema-version";
import { randomId } from "../ids";
import { backup } from "./backup";
import { check } from "./check";
import { migrate } from "./migrate";
import { restore } from "./restore";

describe("the file of SQLite", () => {
  let place: Place;
  let file: string;

  beforeEach(async () => {
    place = await migratedPlace(sqlitePlace);
    file = place.config.kind === "sqlite" ? place.config.file : "";
  });
  afterEach(() => place.remove());

  const alter = (...statements: string[]) => {
    const connection = new SqliteDatabase(file);
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

  it("is not replaced while it is in use", async () => {
    const copy = join(dirname(file), "copy");
    await backup(place.config, copy);
    const database = await openDatabase(place.config);
    const id = await makeTenant(database);
    await expect(restore(place.config, copy)).rejects.toThrow(/in use/);
    await database.close();
    expect(await tenantsIn()).toEqual([id]);
    const { keptFile } = await restore(place.config, copy);
    expect(await tenantsIn()).toEqual([]);
    await restore(place.config, keptFile ?? "");
    expect(await tenantsIn()).toEqual([id]);
    expect(existsSync(`${file}.part`)).toBe(false);
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
