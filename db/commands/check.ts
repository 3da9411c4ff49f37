import { type DatabaseConfig } from "../database";
import { checkPostgres } from "./check-postgres";
import { checkSqlite } from "./check-sqlite";

export interface Finding {
  readonly subject: "schema" | "integrity" | "references" | "guard";
  /** Null when all is well. */
  readonly problem: string | null;
}

/** Looks at schema version, soundness of the data, foreign keys, and whether the wall between tenants stands. */
export async function check(config: DatabaseConfig): Promise<Finding[]> {
  return config.kind === "sqlite" ? checkSqlite(config.file) : checkPostgres(config.url);
}
