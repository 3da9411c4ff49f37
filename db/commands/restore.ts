import { type TenantId } from "@vensterbank/core";
import { type DatabaseConfig, keysFolderOf } from "../database";
import { openPostgres } from "../engines/postgres";
import { openSqlite } from "../engines/sqlite";
import { repeatErasures } from "../erasure/erase-tenant";
import { openErasureJournal } from "../erasure/erasure-journal";
import { openKeyring } from "../keyring/keyring";
import { holdMails, type HeldMails } from "./hold-mails";
import { migrate } from "./migrate";
import { restorePostgres } from "./restore-postgres";
import { restoreSqlite } from "./restore-sqlite";

export interface Restored {
  /** What was there before; undefined when there was nothing. */
  readonly keptFile?: string;
  /** Tenants that had been erased since the backup was made, and have been erased from it too. */
  readonly erasedAgain: readonly TenantId[];
  /** What waited to be sent, and may have been sent since the backup was made: it does not go out by itself. */
  readonly held: HeldMails;
}

/**
 * Puts a backup back and brings it to the schema of this program. On SQLite nothing else may have the file open; what
 * was there is kept beside it. On PostgreSQL the database has to be empty: a backup is put into a new one. Tenants that
 * have been erased since the backup was made are erased from it before anybody sees them, and mails that waited then are called off.
 * @throws when the file is no backup, is damaged, or comes from a newer program
 */
export async function restore(config: DatabaseConfig, source: string): Promise<Restored> {
  if (config.kind === "postgres") {
    await restorePostgres(config.url, source);
    return await settle(config);
  }
  const { keptFile } = restoreSqlite(config.file, source);
  await migrate(config);
  return { keptFile, ...(await settle(config)) };
}

/** Who was erased does not come back with a backup from before, and nobody gets a mail twice. */
async function settle(config: DatabaseConfig): Promise<Pick<Restored, "erasedAgain" | "held">> {
  const folder = keysFolderOf(config);
  const engine = config.kind === "sqlite" ? openSqlite(config.file) : await openPostgres(config.url);
  try {
    const means = { engine, keyring: openKeyring(folder), journal: openErasureJournal(folder) };
    const now = new Date();
    return { erasedAgain: await repeatErasures(means, now), held: await holdMails(engine, now) };
  } finally {
    await engine.close();
  }
}
