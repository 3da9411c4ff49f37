import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TenantId, asId } from "@vensterbank/core";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { madeAt } from "../contract/sample-tenant";
import { type Place, postgresPlace } from "../contract/test-database";
import { type DatabaseConfig, openDatabase } from "../database";
import { SchemaMismatch } from "../engines/schema-version";
import journal from "../migrations/postgres/meta/_journal.json";
import { backup } from "./backup";
import { check } from "./check";
import { migrate } from "./migrate";
import { migratePostgres } from "./migrate-postgres";
import { restore } from "./restore";

describe("migrating PostgreSQL", () => {
  let place: Place;
  let empty: Place;
  let folder: string;
  let config: DatabaseConfig;
  let url: string;

  beforeEach(async () => {
    place = await postgresPlace();
    empty = await postgresPlace();
    folder = join(mkdtempSync(join(tmpdir(), "vensterbank-migrations-")), "data");
    url = place.config.kind === "postgres" ? place.config.url : "";
    config = { kind: "postgres", url, backupFolder: folder, keysFolder: join(folder, "keys") };
  });
  afterEach(async () => {
    await place.remove();
    await empty.remove();
    rmSync(join(folder, ".."), { recursive: true });
  });

  /** A database that an older program made, with a tenant and a unit in it. */
  async function makeOlder() {
    await migratePostgres(url, { upTo: journal.entries[0].when });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      "INSERT INTO tenant (id, slug, name, locale, is_demo, created_at) VALUES ('t', 't', 'T', 'nl', false, $1)",
      [madeAt],
    );
    await client.query("SELECT set_config('app.tenant_id', 't', false)");
    await client.query(
      "INSERT INTO unit (tenant_id, id, code, name, level, position, archived) VALUES ('t', 'u', 'u', 'U', 'team', 1, false)",
    );
    await client.end();
  }

  const unitsIn = async (place: DatabaseConfig) => {
    const database = await openDatabase(place);
    const units = await database
      .forTenant(asId<TenantId>("t"))
      .read((repositories) => repositories.units.list());
    await database.close();
    return units.map(({ name }) => name);
  };

  it("keeps a copy of what there is first, which can be restored", async () => {
    await makeOlder();
    const { changed, backupFile = "" } = await migrate(config);
    expect(changed).toBe(true);
    expect(dirname(backupFile)).toBe(folder);
    expect(statSync(backupFile).mode & 0o777).toBe(0o600);
    expect((await check(config)).filter(({ problem }) => problem !== null)).toEqual([]);
    expect(await migrate(config)).toEqual({ changed: false, backupFile: undefined });
    await restore(empty.config, backupFile);
    expect(await unitsIn(empty.config)).toEqual(["U"]);
    expect(await unitsIn(config)).toEqual(["U"]);
  });

  it("changes nothing when the copy cannot be made", async () => {
    await makeOlder();
    writeFileSync(folder, "a file where the folder should be");
    await expect(migrate(config)).rejects.toThrow();
    await expect(openDatabase(config)).rejects.toBeInstanceOf(SchemaMismatch);
  });

  it("copies an older database on request as well", async () => {
    await makeOlder();
    const file = join(folder, "..", "copy");
    await backup(config, file);
    await restore(empty.config, file);
    expect(await unitsIn(empty.config)).toEqual(["U"]);
  });

  it("keeps no copy of a database that is new", async () => {
    const { changed, backupFile } = await migrate(config);
    expect([changed, backupFile]).toEqual([true, undefined]);
    expect(existsSync(folder)).toBe(false);
  });
});
