import { type DatabaseConfig } from "../database";
import { migratePostgres } from "./migrate-postgres";
import { migrateSqlite } from "./migrate-sqlite";

export interface Migrated {
  /** False when the database was up to date. */
  readonly changed: boolean;
  /** The copy that was made first; undefined when there was nothing to lose. */
  readonly backupFile?: string;
}

/**
 * Brings a database to the schema of this program, making it when there is none, and keeping a copy of it first when
 * there is one: beside the file of SQLite, in `backupFolder` of PostgreSQL. On a connection of its own, before
 * the database is opened. @throws SchemaMismatch when a newer program has written it
 */
export async function migrate(config: DatabaseConfig): Promise<Migrated> {
  if (config.kind === "sqlite") return migrateSqlite(config.file);
  return migratePostgres(config.url, { backupFolder: config.backupFolder });
}
