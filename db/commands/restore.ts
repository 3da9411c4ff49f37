import { type TenantId } from "@vensterbank/core";
import { type DatabaseConfig, keysFolderOf } from "../database";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { repeatErasures } from "../erasure/erase-tenant";
import { openErasureJournal } from "../erasure/erasure-journal";
import { openKeyring } from "../keyring/keyring";
import { migrate } from "./migrate";
import { restorePostgres } from "./restore-postgres";
import { restoreSqlite } from "./restore-sqlite";

export interface Restored {
  /** What was there before; undefined when there was nothing. */
  readonly keptFile?: string;
  /** Tenants that had been erased since the backup was made, and have been erased from it too. */
  readonly erasedAgain: readonly TenantId[];
}

/**
 * Puts a backup back and brings it to the schema of this program. On SQLite nothing else may have the file open; what
 * was there is kept beside it. On PostgreSQL the database has to be empty: a backup is put into a new one. Tenants that
 * have been erased since the backup was made are erased from it before anybody sees them.
 * @throws when the file is no backup, is damaged, or comes from a newer program
 */
export async function restore(config: DatabaseConfig, source: string): Promise<Restored> {
  if (config.kind === "postgres") {
    await restorePostgres(config.url, source);
    return { erasedAgain: await eraseAgain(config) };
  }
  const { keptFile } = restoreSqlite(config.file, source);
  await migrate(config);
  return { keptFile, erasedAgain: await eraseAgain(config) };
}

/** Who was erased does not come back with a backup from before. */
async function eraseAgain(config: DatabaseConfig): Promise<TenantId[]> {
  const folder = keysFolderOf(config);
  const engine = config.kind === "sqlite" ? openSqlite(config.file) : await openPostgres(config.url);
  try {
    const means = { engine, keyring: openKeyring(folder), journal: openErasureJournal(folder) };
    return await repeatErasures(means, new Date());
  } finally {
    await engine.close();
  }
}
