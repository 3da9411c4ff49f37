import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/**
 * Marks, in files, whether a mail that was handed over has been ended on the wire. The database says so too, but only before
 * the fact: a commit takes milliseconds in which a process may die. A mark is one renaming, which takes a few millionths of a
 * second and outlives the process, though not a power cut; so it is believed only while the machine has not been started
 * anew (docs/decisions/0031).
 */
export interface EndMarks {
  /** The mail is about to be handed over. */
  hold(id: string, claim: string): void;
  /** It ends now. @returns false when somebody took it back: then it must not end */
  end(id: string, claim: string): boolean;
  /** @returns true when it has not ended and never will; false when it has ended, or nobody can tell */
  takeBack(id: string, claim: string): boolean;
  /** What became of it stands in the database. */
  forget(id: string, claim: string): void;
}

/** Milliseconds after which nobody asks for a mark any more. */
const kept = 7 * 24 * 3_600_000;

/** @param boot which start of this machine it is; null = not known, and marks are worth nothing */
export function openEndMarks(dataDir: string, boot: string | null = bootOfMachine()): EndMarks {
  const folder = join(dataDir, "sending");
  const fileOf = (state: "held" | "ended" | "taken-back", id: string, claim: string) =>
    join(folder, `${boot}.${id}.${claim}.${state}`);
  if (boot !== null) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const { mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
      const isOld = mtimeMs < Date.now() - kept;
      if (isOld || !name.startsWith(`${boot}.`)) rmSync(join(folder, name), { force: true });
    }
  }
  return {
    hold(id, claim) {
      if (boot !== null) writeFileSync(fileOf("held", id, claim), "", { mode: 0o600 });
    },
    end: (id, claim) => boot === null || hasRenamed(fileOf("held", id, claim), fileOf("ended", id, claim)),
    takeBack: (id, claim) =>
      boot !== null &&
      (existsSync(fileOf("taken-back", id, claim)) ||
        hasRenamed(fileOf("held", id, claim), fileOf("taken-back", id, claim))),
    forget(id, claim) {
      if (boot === null) return;
      // Not one that was taken back: whoever held it may still want to end it.
      for (const state of ["held", "ended"] as const) rmSync(fileOf(state, id, claim), { force: true });
    },
  };
}

function hasRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return false;
    throw error;
  }
}

function bootOfMachine(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim().replaceAll("-", "");
  } catch {
    return null;
  }
}
