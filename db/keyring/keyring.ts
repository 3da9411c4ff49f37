import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** Halves of keys as files of their own, apart from the database; each is readable by its owner only. */
export interface Keyring {
  /** Keeps a half in a new file, on disk when this returns, and in doubt. @returns its name */
  put(share: Buffer): string;
  /** Undefined when there is no such file. */
  read(name: string): Buffer | undefined;
  /** Overwrites the file and takes it away; no matter whether it is there. */
  destroy(name: string): void;
  /** Notes that a file was taken away for good, so that a database from before can be told that it was. */
  bury(name: string): void;
  isBuried(name: string): boolean;
  /** Notes that it has yet to be seen whether a file stays: somebody killed in between leaves the note behind. */
  doubt(name: string): void;
  /** Takes the note away. */
  settle(name: string): void;
  /** Names that have been in doubt for longer than so many milliseconds. */
  doubted(longerThan: number): string[];
}

const suffix = { share: ".key", doubt: ".doubt", grave: ".gone" };
/** What a name looks like: a database that was tampered with must not lead to another file. */
const namePattern = /^[0-9a-f]{32}$/;

/** @param folder made, for its owner only, when the first key comes */
export function openKeyring(folder: string): Keyring {
  const fileOf = (name: string, kind: keyof typeof suffix) => {
    if (!namePattern.test(name)) throw new Error("The database names a key file that cannot be one of ours");
    return join(folder, name + suffix[kind]);
  };
  /** Under another name: of the half itself nothing stays, not even what it was called. */
  const graveOf = (name: string) =>
    fileOf(createHash("sha256").update(name).digest("hex").slice(0, 32), "grave");
  const flushFolder = () => withFile(folder, "r", fsyncSync);
  const remove = (file: string) => {
    rmSync(file, { force: true });
    flushFolder();
  };
  const make = (file: string, flag: "wx" | "w", content: Buffer) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    withFile(file, flag, (handle) => {
      writeSync(handle, content);
      fsyncSync(handle);
    });
    flushFolder();
  };

  return {
    put(share) {
      const name = randomBytes(16).toString("hex");
      make(fileOf(name, "doubt"), "w", Buffer.alloc(0));
      make(fileOf(name, "share"), "wx", share);
      return name;
    },

    read(name) {
      return unlessAbsent(() => readFileSync(fileOf(name, "share")));
    },

    destroy(name) {
      const file = fileOf(name, "share");
      const size = unlessAbsent(() => statSync(file).size);
      if (size === undefined) return;
      unlessAbsent(() =>
        withFile(file, "r+", (handle) => {
          writeSync(handle, randomBytes(size), 0, size, 0);
          fsyncSync(handle);
        }),
      );
      remove(file);
    },

    bury(name) {
      make(graveOf(name), "w", Buffer.alloc(0));
    },

    isBuried(name) {
      return existsSync(graveOf(name));
    },

    doubt(name) {
      make(fileOf(name, "doubt"), "w", Buffer.alloc(0));
    },

    settle(name) {
      if (existsSync(folder)) remove(fileOf(name, "doubt"));
    },

    doubted(longerThan) {
      const files = unlessAbsent(() => readdirSync(folder)) ?? [];
      const before = Date.now() - longerThan;
      return files
        .filter((file) => file.endsWith(suffix.doubt))
        .filter((file) => (unlessAbsent(() => statSync(join(folder, file)).mtimeMs) ?? Infinity) <= before)
        .map((file) => file.slice(0, -suffix.doubt.length))
        .filter((name) => namePattern.test(name));
    },
  };
}

function withFile<T>(file: string, flag: string, use: (handle: number) => T): T {
  const handle = openSync(file, flag, 0o600);
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function unlessAbsent<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  }
}
