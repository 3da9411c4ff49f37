import { type DatabaseConfig, keysFolderOf } from "../database";
import { openKeyring } from "../keyring/keyring";
import { checkPostgres } from "./check-postgres";
import { checkSqlite } from "./check-sqlite";

export interface Finding {
  readonly subject: "schema" | "integrity" | "references" | "guard" | "keys";
  /** Null when all is well. */
  readonly problem: string | null;
}

/**
 * Looks at schema version, soundness of the data, foreign keys, whether the wall between tenants stands, and whether each
 * programme's key is there: one half in the database, the other in the folder of keys.
 */
export async function check(config: DatabaseConfig): Promise<Finding[]> {
  const keys = openKeyring(keysFolderOf(config));
  return config.kind === "sqlite" ? checkSqlite(config.file, keys) : checkPostgres(config.url, keys);
}
