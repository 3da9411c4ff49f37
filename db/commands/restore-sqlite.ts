import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { SchemaMismatch } from "../engines/schema-version";
import { sqliteSchemaVersion } from "../engines/sqlite-schema-version";
import { backupSqlite } from "./backup-sqlite";
import { putSqliteFile } from "./put-sqlite-file";
import { type Restored } from "./restore";
import { SqliteDriver } from "../engines/sqlite-driver";

export function restoreSqlite(file: string, source: string): Pick<Restored, "keptFile"> {
  assertBackup(source);
  let keptFile: string | undefined;
  putSqliteFile(file, source, () => {
    if (existsSync(file)) keptFile = setAside(file);
  });
  return { keptFile };
}

function assertBackup(source: string): void {
  if (!existsSync(source)) throw new Error(`There is no file ${source}`);
  const connection = new SqliteDriver(source, { readonly: true });
  try {
    const version = sqliteSchemaVersion(connection);
    if (version.state === "empty") throw new Error(`${source} is not a backup of Vensterbank`);
    if (version.state === "newer") throw new SchemaMismatch(version);
    const answer = connection.pragma("integrity_check", { simple: true });
    if (answer !== "ok") throw new Error(`${source} is damaged`);
  } catch (error) {
    if (isDamage(error)) throw new Error(`${source} is not a backup of Vensterbank, or is damaged`);
    throw error;
  } finally {
    connection.close();
  }
}

/**
 * Keeps what is there: as a copy, or, when it is damaged, as the file that it is with its log beside it.
 * @returns the name of what is kept
 * @throws when something has the database open: it would go on writing to a file that is no longer there
 */
function setAside(file: string): string {
  const keptFile = `${file}.before-restore-${Date.now()}`;
  const keptLog = `${keptFile}-wal`;
  // Beforehand: SQLite throws the log of a file away in which it recognises nothing.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, keptLog);
  try {
    leaveWalMode(file);
    backupSqlite(file, keptFile);
    rmSync(keptLog, { force: true });
  } catch (error) {
    if (isDamage(error)) renameSync(file, keptFile);
    else {
      rmSync(keptLog, { force: true });
      throw isInUse(error) ? new Error("The database is in use; stop Vensterbank first") : error;
    }
  }
  return keptFile;
}

/** Needs the file for oneself alone. */
function leaveWalMode(file: string): void {
  const connection = new SqliteDriver(file);
  try {
    connection.pragma("journal_mode = DELETE");
  } finally {
    connection.close();
  }
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code);
const isDamage = (error: unknown) => /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error));
const isInUse = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
