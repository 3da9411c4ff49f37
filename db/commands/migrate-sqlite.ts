import { type Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { SchemaMismatch } from "../engines/schema-version";
import { connectForWriting } from "../engines/sqlite-connection";
import { sqliteSchemaVersion } from "../engines/sqlite-schema-version";
import { backupSqlite } from "./backup-sqlite";
import { type Migrated } from "./migrate";
import { migrationsFolder } from "./migrations-folder";

/**
 * Foreign keys are off before the migrator's transaction starts: inside it the pragma does nothing, and a table that is
 * rebuilt would take its children along. They are checked afterwards (docs/decisions/0003).
 */
export function migrateSqlite(file: string, folder: string = migrationsFolder("sqlite")): Migrated {
  const connection = connectForWriting(file);
  try {
    const version = sqliteSchemaVersion(connection);
    if (version.state === "newer") throw new SchemaMismatch(version);
    if (version.state === "current") return { changed: false };
    const backupFile =
      version.state === "empty" ? undefined : `${file}.before-${version.tag}-${version.applied}.backup`;
    if (backupFile) backupSqlite(file, backupFile, { replace: true });
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder: folder });
    assertForeignKeys(connection, backupFile);
    return { changed: true, backupFile };
  } finally {
    connection.close();
  }
}

function assertForeignKeys(connection: Database, backupFile?: string): void {
  const broken = connection.pragma("foreign_key_check") as { table: string }[];
  if (broken.length === 0) return;
  const tables = [...new Set(broken.map((row) => row.table))].join(", ");
  const way = backupFile ? `; the state before is in ${backupFile}` : "";
  throw new Error(`After migrating, ${broken.length} rows refer to nothing (${tables})${way}`);
}
