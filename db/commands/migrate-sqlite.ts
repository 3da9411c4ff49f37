import { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { SchemaMismatch } from "../engines/schema-version";
import { connectForWriting } from "../engines/sqlite-connection";
import { sqliteSchemaVersion } from "../engines/sqlite-schema-version";
import { backupSqlite } from "./backup-sqlite";
import { type Migrated } from "./migrate";
import { migrationsFolder } from "./migrations-folder";
import { putSqliteFile } from "./put-sqlite-file";
import { SqliteDriver } from "../engines/sqlite-driver";

/**
 * Foreign keys are off before the migrator's transaction starts: inside it the pragma does nothing, and a table that is
 * rebuilt would take its children along. They are checked afterwards (docs/decisions/0003), and when rows have lost what
 * they refer to, the copy that was made first takes the place of the file again.
 * @throws when the migration fails, or when that happened
 */
export function migrateSqlite(file: string, folder: string = migrationsFolder("sqlite")): Migrated {
  const { broken, ...migrated } = apply(file, folder);
  if (broken === null) return migrated;
  const { backupFile } = migrated;
  if (backupFile === undefined) throw new Error(broken);
  if (!isAlone(file))
    throw new Error(`${broken}, and something else uses it; the state before is in ${backupFile}`);
  putSqliteFile(file, backupFile);
  throw new Error(`${broken}. It was put back as it was; a copy is in ${backupFile}`);
}

function apply(file: string, folder: string): Migrated & { readonly broken: string | null } {
  const connection = connectForWriting(file);
  try {
    const version = sqliteSchemaVersion(connection);
    if (version.state === "newer") throw new SchemaMismatch(version);
    if (version.state === "current") return { changed: false, broken: null };
    const backupFile =
      version.state === "empty" ? undefined : `${file}.before-${version.tag}-${version.applied}.backup`;
    if (backupFile) backupSqlite(file, backupFile, { replace: true });
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder: folder });
    return { changed: true, backupFile, broken: brokenReferences(connection) };
  } finally {
    connection.close();
  }
}

/** What the migration left without a parent, in words; null when all is well. */
function brokenReferences(connection: Database): string | null {
  const broken = connection.pragma("foreign_key_check") as { table: string }[];
  if (broken.length === 0) return null;
  const tables = [...new Set(broken.map((row) => row.table))].join(", ");
  return `After migrating, ${broken.length} rows refer to nothing (${tables})`;
}

/** Whether nobody else has the file open: only then can it be replaced. */
function isAlone(file: string): boolean {
  const connection = new SqliteDriver(file);
  try {
    connection.pragma("journal_mode = DELETE");
    return true;
  } catch {
    return false;
  } finally {
    connection.close();
  }
}
