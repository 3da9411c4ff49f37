import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { connectForReading } from "../engines/sqlite-connection";

/**
 * Writes a consistent copy while the database is in use. VACUUM INTO reads one snapshot and leaves out free pages, so
 * nothing deleted travels along; copying the file of a WAL database would lose what is still in the log.
 * @throws when the target exists and `replace` is not set
 */
export function backupSqlite(file: string, target: string, { replace = false } = {}): void {
  if (existsSync(target) && !replace) throw new Error(`${target} exists already`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  // Made first, so that it is never readable by others.
  closeSync(openSync(part, "w", 0o600));
  const connection = connectForReading(file);
  try {
    connection.prepare("VACUUM INTO ?").run(part);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    connection.close();
  }
  flush(part);
  renameSync(part, target);
  flush(dirname(target));
}

/** Makes sure that a file, or the name of a file in a folder, is on disk. */
export function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
