import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { SchemaMismatch } from "../engines/schema-version";
import { sqliteSchemaVersion } from "../engines/sqlite-schema-version";
import { backupSqlite, flush } from "./backup-sqlite";
import { type Restored } from "./restore";

export function restoreSqlite(file: string, source: string): Restored {
  assertBackup(source);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  copyFileSync(source, part);
  chmodSync(part, 0o600);
  flush(part);
  const keptFile = existsSync(file) ? setAside(file) : undefined;
  // Without this an old log would be played over the restored file.
  for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true });
  renameSync(part, file);
  flush(dirname(file));
  return { keptFile };
}

function assertBackup(source: string): void {
  if (!existsSync(source)) throw new Error(`There is no file ${source}`);
  const connection = new SqliteDatabase(source, { readonly: true });
  try {
    const version = sqliteSchemaVersion(connection);
    if (version.state === "empty") throw new Error(`${source} is not a backup of Vensterbank`);
    if (version.state === "newer") throw new SchemaMismatch(version);
    const answer = connection.pragma("integrity_check", { simple: true });
    if (answer !== "ok") throw new Error(`${source} is damaged`);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT")
      throw new Error(`${source} is not a backup of Vensterbank, or is damaged`);
    throw error;
  } finally {
    connection.close();
  }
}

/** @throws when something has the database open: it would go on writing to a file that is no longer there */
function setAside(file: string): string {
  const keptFile = `${file}.before-restore-${Date.now()}`;
  const connection = new SqliteDatabase(file);
  try {
    // Leaving WAL mode needs the file for oneself alone.
    connection.pragma("journal_mode = DELETE");
  } catch {
    throw new Error("The database is in use; stop Vensterbank first");
  } finally {
    connection.close();
  }
  backupSqlite(file, keptFile);
  return keptFile;
}
