import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type TenantId } from "@vensterbank/core";

/**
 * `begun`: may be erased by now. `erased`: no row is left, and what is left of rows in the database's files is being taken
 * out. `clean`: done. `undone`: it failed, and everything is still there.
 */
export type ErasureState = "begun" | "erased" | "clean" | "undone";

export interface JournalEntry {
  readonly tenant: TenantId;
  readonly state: ErasureState;
  /** Files in the keyring that hold halves of its keys. */
  readonly shares: readonly string[];
}

/** What was erased, kept apart from the database so that a backup from before does not bring it back. Identifiers only. */
export interface ErasureJournal {
  /** The newest entry of every tenant. @throws when the file holds something else */
  read(): JournalEntry[];
  /** On disk when this returns. */
  write(entry: JournalEntry): void;
}

/** @param folder that of the keys: one for every process on a database, and for no other database */
export function openErasureJournal(folder: string): ErasureJournal {
  const file = join(folder, "erasures.jsonl");
  return {
    read() {
      if (!existsSync(file)) return [];
      const newest = new Map<TenantId, JournalEntry>();
      const lines = readFileSync(file, "utf8").split("\n");
      // Whoever was killed over a line has not acted on it.
      const whole = lines.slice(0, -1).filter((line) => line !== "");
      for (const line of whole) {
        const entry = parsed(line);
        if (!entry) continue;
        newest.set(entry.tenant, entry);
      }
      return [...newest.values()];
    },
    write(entry) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const handle = openSync(file, "a", 0o600);
      try {
        // On a line of its own, whatever was left of the one before.
        writeSync(handle, `\n${JSON.stringify(entry)}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
  };
}

function parsed(line: string): JournalEntry | null {
  try {
    const { tenant, state, shares } = JSON.parse(line) as Partial<JournalEntry>;
    if (typeof tenant !== "string" || !state || !Array.isArray(shares)) return null;
    return { tenant, state, shares };
  } catch {
    return null;
  }
}
