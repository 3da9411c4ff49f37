import { type DatabaseConfig } from "../database";
import { migrate } from "./migrate";
import { restorePostgres } from "./restore-postgres";
import { restoreSqlite } from "./restore-sqlite";

export interface Restored {
  /** What was there before; undefined when there was nothing. */
  readonly keptFile?: string;
}

/**
 * Puts a backup back and brings it to the schema of this program. On SQLite nothing else may have the file open; what
 * was there is kept beside it. On PostgreSQL the database has to be empty: a backup is put into a new one.
 * @throws when the file is no backup, is damaged, or comes from a newer program
 */
export async function restore(config: DatabaseConfig, source: string): Promise<Restored> {
  if (config.kind === "postgres") {
    await restorePostgres(config.url, source);
    return {};
  }
  const restored = restoreSqlite(config.file, source);
  await migrate(config);
  return restored;
}
