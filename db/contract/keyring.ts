import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ProgrammeId, type TenantId } from "@vensterbank/core";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backup } from "../commands/backup";
import { check } from "../commands/check";
import { restore } from "../commands/restore";
import { type Database, type DatabaseConfig, keysFolderOf, openDatabase } from "../database";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { Unit } from "../engines/unit";
import { openKeyring } from "../keyring/keyring";
import { makeRoster, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const opener = fileURLToPath(new URL("./open-once.ts", import.meta.url));

/** As another process does it. */
async function openElsewhere(config: DatabaseConfig): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", opener, JSON.stringify(config)]);
}

/** Keys in two halves: one in the database, one in a folder beside it. */
export function describeKeyring(make: MakePlace): void {
  describe("the keyring", () => {
    const key = "5a".repeat(32);
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let programmeId: ProgrammeId;
    let folder: string;

    beforeAll(async () => {
      place = await migratedPlace(make);
      folder = keysFolderOf(place.config);
    });
    afterAll(() => place.remove());
    beforeEach(async () => {
      database = await openDatabase(place.config);
      tenant = await makeTenant(database);
      ({ programmeId } = await makeRoster(database, tenant));
      return () => database.close();
    });

    const scope = () => database.forTenant(tenant);
    const keyIn = (one: Database) =>
      one.forTenant(tenant).read(({ programmes }) => programmes.key(programmeId));
    const insert = () => scope().write(({ programmes }) => programmes.insertKey(programmeId, key));
    const files = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
    const open = (config: DatabaseConfig) =>
      config.kind === "sqlite" ? openSqlite(config.file) : openPostgres(config.url);

    /** The row as it lies in the database. */
    async function row(change?: { key: string; shareFile: null }) {
      const engine = await open(place.config);
      try {
        return await engine.run(new Unit(tenant, change ? "write" : "read"), async ({ db, tables }) => {
          const { programmeKey } = tables;
          const own = and(eq(programmeKey.tenantId, tenant), eq(programmeKey.programmeId, programmeId));
          if (change) await db.update(programmeKey).set(change).where(own);
          return (await db.select().from(programmeKey).where(own).limit(1))[0];
        });
      } finally {
        await engine.close();
      }
    }

    it("keeps neither half where the other is, and gives both together", async () => {
      const before = files();
      await insert();
      const { key: half, shareFile } = await row();
      expect(shareFile).toMatch(/^[0-9a-f]{32}$/);
      const file = `${shareFile}.key`;
      expect(files()).toEqual([...before, file].sort());
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      const other = readFileSync(join(folder, file));
      for (const bytes of [Buffer.from(half, "hex"), other]) {
        expect(bytes.includes(Buffer.from(key))).toBe(false);
        expect(bytes.includes(Buffer.from(key, "hex"))).toBe(false);
      }
      expect(await keyIn(database)).toBe(key);
    });

    it("leaves no file behind of a unit of work that is undone", async () => {
      const before = files();
      const refused = scope().write(async ({ programmes }) => {
        await programmes.insertKey(programmeId, key);
        expect(files().length).toBeGreaterThan(before.length);
        throw new Error("no");
      });
      await expect(refused).rejects.toThrow("no");
      expect(files()).toEqual(before);
    });

    it("destroys both halves when the unit is kept, and none when it is undone", async () => {
      await insert();
      const { shareFile } = await row();
      const undone = scope().write(async ({ programmes }) => {
        await programmes.destroyKey(programmeId);
        throw new Error("no");
      });
      await expect(undone).rejects.toThrow("no");
      expect(await keyIn(database)).toBe(key);
      await scope().write(({ programmes }) => programmes.destroyKey(programmeId));
      expect(await keyIn(database)).toBeUndefined();
      expect(files().filter((name) => name.includes(String(shareFile)))).toEqual([]);
    });

    it("gives nothing back to a copy of the database from before the key was destroyed", async () => {
      await insert();
      const copies = mkdtempSync(join(tmpdir(), "vensterbank-copy-"));
      const copy = join(copies, "copy");
      const [before, after] = [await make(), await make()];
      // The same folder of keys: a copy that is put back on the machine that it came from.
      const here = (one: Place): DatabaseConfig => ({ ...one.config, keysFolder: folder });
      await backup(place.config, copy);
      await restore(here(before), copy);
      const standing = await openDatabase(here(before));
      expect(await keyIn(standing)).toBe(key);
      await standing.close();
      await scope().write(({ programmes }) => programmes.destroyKey(programmeId));
      await restore(here(after), copy);
      const restored = await openDatabase(here(after));
      expect(await keyIn(restored)).toBeUndefined();
      // What it says of the programme is from before its end, and can be told so.
      const broughtBack = (one: Database) =>
        one.forTenant(tenant).read(({ programmes }) => programmes.listBroughtBack());
      expect(await broughtBack(restored)).toEqual([programmeId]);
      expect(await broughtBack(database)).toEqual([]);
      await restored.close();
      const problem = (await check(here(after))).find(({ subject }) => subject === "keys")?.problem;
      expect(problem).toContain(programmeId);
      await before.remove();
      await after.remove();
      rmSync(copies, { recursive: true });
    });

    it("splits a key that lies whole in the database once, when several processes open it at the same time", async () => {
      await insert();
      await row({ key, shareFile: null });
      const before = files();
      await Promise.all([1, 2, 3].map(() => openElsewhere(place.config)));
      const { key: half, shareFile } = await row();
      expect(half).not.toContain(key);
      expect(files()).toEqual([...before, `${shareFile}.key`].sort());
      expect(await keyIn(database)).toBe(key);
    });

    it("finishes what somebody was killed over", async () => {
      await insert();
      const { shareFile } = await row();
      const keyring = openKeyring(folder);
      // Killed before the row of one was committed, and before the note about another was taken away.
      const orphan = keyring.put(Buffer.from("half"));
      keyring.doubt(String(shareFile));
      await database.tendKeys();
      expect(keyring.read(orphan)).toBeDefined();
      for (const name of [orphan, shareFile])
        utimesSync(join(folder, `${name}.doubt`), new Date(0), new Date(0));
      await database.tendKeys();
      expect(keyring.read(orphan)).toBeUndefined();
      expect(await keyIn(database)).toBe(key);
      expect(files().filter((name) => name.endsWith(".doubt"))).toEqual([]);
    });

    it("reads no other file, whatever the database says", () => {
      expect(() => openKeyring(folder).read("../vensterbank")).toThrow(/cannot be one of ours/);
      expect(() => openKeyring(folder).destroy("../vensterbank.sqlite")).toThrow(/cannot be one of ours/);
    });

    it("tells of which programmes the other half is missing", async () => {
      await insert();
      const { shareFile } = await row();
      openKeyring(folder).destroy(String(shareFile));
      expect(await keyIn(database)).toBeUndefined();
      const problem = (await check(place.config)).find(({ subject }) => subject === "keys")?.problem;
      expect(problem).toContain(programmeId);
    });
  });
}
