import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { applicationRole } from "../engines/postgres";
import { postgresSchemaVersion } from "../engines/postgres-schema-version";
import { SchemaMismatch, type SchemaVersion } from "../engines/schema-version";
import { traitsOf } from "../kit/table-rules";
import { postgresTables } from "../schema/postgres";
import { backupPostgres } from "./backup-postgres";
import { type Migrated } from "./migrate";
import { migrationsFolder } from "./migrations-folder";

// Any number will do, as long as every migrating process takes the same.
const migrationLock = 20261122;

interface PostgresMigration {
  /** Moment of the last migration to apply: a backup is put back at the schema that it was made at. */
  readonly upTo?: number;
  /** Where a dump of what there is goes first; without it none is made. */
  readonly backupFolder?: string;
}

/** As the owner of the tables. One process at a time; the others wait and find nothing to do. */
export async function migratePostgres(
  url: string,
  { upTo, backupFolder }: PostgresMigration = {},
): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const version = await postgresSchemaVersion(client);
    if (version.state === "newer") throw new SchemaMismatch(version);
    const changed = version.state !== "current";
    const backupFile =
      version.state === "behind" && backupFolder !== undefined
        ? await dumpFirst(url, backupFolder, version)
        : undefined;
    if (changed) await apply(client, upTo);
    // The guard knows the newest tables only.
    if (upTo === undefined || upTo === version.known) await installGuard(client);
    return { changed, backupFile };
  } finally {
    await client.end();
  }
}

async function dumpFirst(url: string, folder: string, { tag, applied }: SchemaVersion): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${databaseName(url)}.before-${tag}-${applied}.backup`);
  await backupPostgres(url, target, { replace: true });
  return target;
}

/** For the name of a file: two databases may share a folder. */
function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname).replaceAll(/[^\w-]/g, "") || "postgres";
}

async function apply(client: pg.Client, upTo?: number): Promise<void> {
  const all = migrationsFolder("postgres");
  if (upTo === undefined) return migrate(drizzle(client), { migrationsFolder: all });
  // The migrator takes a folder and applies all of it: give it one whose journal ends in time.
  const some = mkdtempSync(join(tmpdir(), "vensterbank-migrations-"));
  try {
    cpSync(all, some, { recursive: true });
    const journalFile = join(some, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: { when: number }[] };
    const entries = journal.entries.filter(({ when }) => when <= upTo);
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
    await migrate(drizzle(client), { migrationsFolder: some });
  } finally {
    rmSync(some, { recursive: true, force: true });
  }
}

/** What drizzle-kit does not write: the role that the application runs as, its rights, and policies for the owner too. */
async function installGuard(client: pg.Client): Promise<void> {
  const role = applicationRole;
  await client.query("BEGIN");
  await client.query(`
    DO $$ BEGIN
      CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  // A role belongs to the whole server: another database's owner may have made it, and then has to grant it.
  await client.query(`
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${role}', 'USAGE') THEN GRANT ${role} TO CURRENT_USER; END IF;
    END $$`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  for (const table of Object.values(postgresTables)) {
    const { scope, immutable } = traitsOf(table);
    const name = `"${getTableName(table)}"`;
    const rights = {
      rows: "SELECT, INSERT, DELETE",
      history: "SELECT, INSERT",
      none: "SELECT, INSERT, UPDATE, DELETE",
    };
    await client.query(`REVOKE ALL ON ${name} FROM ${role}`);
    await client.query(`GRANT ${rights[immutable ?? "none"]} ON ${name} TO ${role}`);
    if (scope !== "global") await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  }
  await client.query("COMMIT");
}
