import { createHash } from "node:crypto";
import { SqliteDriver } from "../../db/engines/sqlite-driver";

/** Columns that follow from looking, and say nothing of anybody's data. */
const fromLooking: Readonly<Record<string, readonly string[]>> = { session: ["last_seen_on", "expires_at"] };
/** Counters of tries: that somebody tries is what they are for. */
const counters = new Set(["sign_in_attempt"]);

export interface DatabaseWatch {
  /** Tables whose rows are not what they were at the last look. */
  changed(): readonly string[];
  close(): void;
}

/** Tells from outside, over a connection that cannot write, what a server has written. */
export function watchDatabase(file: string): DatabaseWatch {
  const database = new SqliteDriver(file, { readonly: true });
  const version = () => Number(database.pragma("data_version", { simple: true }));
  const tables = (
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")
      .pluck()
      .all() as string[]
  ).filter((name) => !counters.has(name));
  const digestOf = (table: string) => {
    const skipped = new Set(fromLooking[table]);
    const columns = (database.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !skipped.has(name))
      .map((name) => `"${name}"`)
      .join(", ");
    const hash = createHash("sha256");
    for (const row of database.prepare(`SELECT ${columns} FROM "${table}"`).raw().iterate())
      hash.update(JSON.stringify(row));
    return hash.digest("hex");
  };
  const digests = () => new Map(tables.map((table) => [table, digestOf(table)]));
  let seen = version();
  let before = digests();
  return {
    changed() {
      // SQLite counts what other connections committed: as long as it stays the same, nobody wrote anything.
      const now = version();
      if (now === seen) return [];
      seen = now;
      const after = digests();
      const different = tables.filter((table) => after.get(table) !== before.get(table));
      before = after;
      return different;
    },
    close: () => database.close(),
  };
}
