import { type DatabaseConfig } from "../database";
import { backupPostgres } from "./backup-postgres";
import { backupSqlite } from "./backup-sqlite";

/**
 * Writes a consistent copy of everything to a new file that only its owner can read, while the database is in use.
 * Of SQLite the copy is a database file; of PostgreSQL it is lines of JSON, written without other programs.
 * @throws when the target exists
 */
export async function backup(config: DatabaseConfig, target: string): Promise<void> {
  if (config.kind === "sqlite") backupSqlite(config.file, target);
  else await backupPostgres(config.url, target);
}
