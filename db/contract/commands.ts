import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TenantId } from "@vensterbank/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backup } from "../commands/backup";
import { check } from "../commands/check";
import { migrate } from "../commands/migrate";
import { restore } from "../commands/restore";
import { type DatabaseConfig, openDatabase } from "../database";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { Unit } from "../engines/unit";
import { newId } from "../ids";
import { traitsOf } from "../kit/table-rules";
import { sqliteTables } from "../schema/sqlite";
import { type SampleRow, entries, sampleRows } from "./sample-rows";
import { makeTenant, unitNamed } from "./sample-tenant";
import { type MakePlace, type Place } from "./test-database";

/** What `pnpm db` does, on either engine. */
export function describeCommands(make: MakePlace): void {
  describe("the commands", () => {
    const tenants = [newId<TenantId>(), newId<TenantId>()];
    const awkward = "é ' \" \\ \n\t; DROP TABLE -- 漢 🪟";
    let folder: string;
    let place: Place;
    let empty: Place;
    let file: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "vensterbank-commands-"));
      file = join(folder, "backup");
      place = await make();
      empty = await make();
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await place.remove();
      await empty.remove();
    });

    const open = (config: DatabaseConfig) =>
      config.kind === "sqlite" ? openSqlite(config.file) : openPostgres(config.url);

    /** Every row of every table, as the repositories would see it. */
    async function contents(config: DatabaseConfig) {
      const engine = await open(config);
      try {
        const found: Record<string, string[]> = {};
        for (const tenant of [null, ...tenants])
          await engine.run(new Unit(tenant, "read"), async ({ db, tables }) => {
            for (const [name, table] of entries(tables))
              if ((traitsOf(table).scope === "global") === (tenant === null))
                found[`${name} ${tenant}`] = (await db.select().from(table))
                  .map((row) => JSON.stringify(row))
                  .sort();
          });
        return found;
      } finally {
        await engine.close();
      }
    }

    async function fill(config: DatabaseConfig) {
      const engine = await open(config);
      for (const tenant of tenants) {
        const rows = sampleRows(sqliteTables, tenant);
        // A child whose id sorts before its parent's, so that the order of rows alone cannot restore it.
        const parent = rows.get("unit") as SampleRow;
        const child = { ...parent, id: `0${newId()}`, code: awkward, name: awkward, parentId: parent.id };
        const insert = (scope: "global" | "owned", unit: Unit) =>
          engine.run(unit, async ({ db, tables }) => {
            for (const [name, table] of entries(tables))
              if ((traitsOf(table).scope === "global") === (scope === "global"))
                await db.insert(table as typeof sqliteTables.unit).values(rows.get(name) as never);
            if (scope === "owned") await db.insert(tables.unit).values(child as never);
          });
        await insert("global", new Unit(null, "write"));
        await insert("owned", new Unit(tenant, "write"));
      }
      await engine.close();
    }

    it("migrate makes a database, twice over changes nothing, and only then it opens", async () => {
      await expect(openDatabase(place.config)).rejects.toThrow(/migrate/);
      expect(await migrate(place.config)).toMatchObject({ changed: true });
      expect(await migrate(place.config)).toMatchObject({ changed: false });
      expect((await check(place.config)).filter(({ problem }) => problem !== null)).toEqual([]);
    });

    it("migrate run by several at once makes one database", async () => {
      const other = await make();
      const runs = await Promise.all([1, 2, 3].map(() => migrate(other.config)));
      expect(runs.filter(({ changed }) => changed)).toHaveLength(1);
      await other.remove();
    });

    it("backup copies every row of every table while somebody writes, and restore brings all of it back", async () => {
      await fill(place.config);
      const before = await contents(place.config);
      const database = await openDatabase(place.config);
      await backup(place.config, file);
      const late = await makeTenant(database);
      await database.forTenant(late).write(({ units }) => units.insertMany([unitNamed("late")]));
      await database.close();
      expect(statSync(file).mode & 0o777).toBe(0o600);
      await expect(backup(place.config, file)).rejects.toThrow(/exists/);

      await restore(empty.config, file);
      expect(await contents(empty.config)).toEqual(before);
      expect(before[`unit ${tenants[0]}`]).toEqual([
        expect.stringContaining(JSON.stringify(awkward)),
        expect.stringContaining('"parentId":null'),
      ]);
      // The keys of its programmes are not in a backup; everything else is.
      const problems = (await check(empty.config)).filter(({ problem }) => problem !== null);
      expect(problems.map(({ subject }) => subject)).toEqual(["keys"]);
      // A restored database is one to go on with.
      const restored = await openDatabase(empty.config);
      await makeTenant(restored);
      await restored.close();
    });

    it("restore refuses what is not a whole backup, and leaves everything as it was", async () => {
      const target = await make();
      await migrate(target.config);
      const whole = readFileSync(file);
      const broken: [string, Buffer][] = [
        ["text", Buffer.from("name;unit\nA;B\n")],
        ["cut", whole.subarray(0, Math.floor(whole.length * 0.6))],
        ["nothing", Buffer.alloc(0)],
      ];
      for (const [name, bytes] of broken) {
        const source = join(folder, name);
        writeFileSync(source, bytes);
        await expect(restore(target.config, source), name).rejects.toThrow(/backup|damaged/);
      }
      await expect(restore(target.config, join(folder, "absent"))).rejects.toThrow(/no file/);
      await migrate(target.config);
      const database = await openDatabase(target.config);
      expect(await database.control.read((repos) => repos.tenants.list())).toEqual([]);
      await database.close();
      await target.remove();
    });
  });
}
