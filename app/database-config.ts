import { join } from "node:path";
import { type DatabaseConfig } from "@vensterbank/db";
import { type Environment } from "./parse-env";

/** Where the database is: a PostgreSQL server when one is named, otherwise one file in the data folder. */
export function databaseConfig({
  DATABASE_URL,
  DATA_DIR,
  KEYS_DIR,
}: Pick<Environment, "DATABASE_URL" | "DATA_DIR" | "KEYS_DIR">): DatabaseConfig {
  const keysFolder = KEYS_DIR ?? join(DATA_DIR, "keys");
  if (DATABASE_URL !== undefined)
    return { kind: "postgres", url: DATABASE_URL, backupFolder: DATA_DIR, keysFolder };
  return { kind: "sqlite", file: join(DATA_DIR, "vensterbank.sqlite"), keysFolder };
}
