import { closeSync, existsSync, fstatSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes nought over the database of a running server, where it lies: from then on everything that looks into it is a
 * fault. Not by a shorter file, which would end a process that has it in its memory.
 */
export function damageDatabase(dataDir: string): void {
  for (const ending of ["", "-wal", "-shm"]) {
    const file = join(dataDir, `vensterbank.sqlite${ending}`);
    if (!existsSync(file)) continue;
    const open = openSync(file, "r+");
    writeSync(open, Buffer.alloc(fstatSync(open).size), 0, undefined, 0);
    closeSync(open);
  }
}
