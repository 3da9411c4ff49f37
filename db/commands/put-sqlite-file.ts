import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { flush } from "./backup-sqlite";

/**
 * Makes a file the database: wholly or not at all, readable by its owner only. Nothing may have `file` open.
 * @param setAside called once the copy is whole and on disk, before anything happens to `file`
 */
export function putSqliteFile(file: string, source: string, setAside: () => void = () => undefined): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  try {
    copyFileSync(source, part);
    chmodSync(part, 0o600);
    flush(part);
    setAside();
    // Without this an old log would be played over the new file.
    for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  flush(dirname(file));
}
